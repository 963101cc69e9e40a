#include "structure/include_rule.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace {

using namespace hankehaku::testing;

bool refused(const std::string& file, const std::string& name) {
    static const IncludeRule rule;
    return !rule.violation({file, name}).empty();
}

}  // namespace

TEST_CASE("every include follows the table of rooms") {
    const IncludeRule rule;
    std::size_t seen = 0;
    for (const auto& module : rule.modules()) {
        for (const auto& file : source_files(module)) {
            for (const auto& include : includes_of(file)) {
                ++seen;
                const std::string violation = rule.violation(include);
                if (!violation.empty()) FAIL_CHECK(violation);
            }
        }
    }
    CHECK(seen > 300);
}

TEST_CASE("every folder with sources is a room of the table") {
    const IncludeRule rule;
    const std::set<std::string> known(rule.rooms().begin(), rule.rooms().end());
    for (const auto& module : rule.modules()) {
        for (const auto& file : source_files(module)) {
            const std::string folder = file.parent_path().generic_string();
            if (folder.find("/include") != std::string::npos) continue;
            INFO(file.string());
            CHECK(known.count(folder) == 1);
        }
    }
}

TEST_CASE("the table of rooms has no circle") {
    const IncludeRule rule;
    std::set<std::string> open(rule.rooms().begin(), rule.rooms().end());
    const auto stands_on_open = [&](const std::string& room) {
        return std::any_of(open.begin(), open.end(),
                           [&](const auto& other) { return other != room && rule.may_enter(room, other); });
    };
    for (bool found = true; found;) {
        found = false;
        for (const auto& room : std::set<std::string>(open)) {
            if (stands_on_open(room)) continue;
            open.erase(room);
            found = true;
        }
    }
    for (const auto& room : open) FAIL_CHECK(room << " stands on itself");
}

TEST_CASE("the include rule refuses what walks against the data") {
    CHECK(refused("corpus/project/project.cpp", "<xapian.h>"));
    CHECK(refused("corpus/project/project.cpp", "\"hankehaku/analyzer.h\""));
    CHECK(refused("corpus/project/project.cpp", "\"corpus/template/project_text.h\""));
    CHECK(refused("analyzers/tokens/tokenizer.cpp", "\"hankehaku/project.h\""));
    CHECK(refused("base/name_key.cpp", "\"hankehaku/project.h\""));
    CHECK(refused("indexer/format/schema.cpp", "\"hankehaku/searcher.h\""));
    CHECK(refused("indexer/format/schema.cpp", "\"analyzers/tokens/tokenizer.h\""));
    CHECK(refused("indexer/format/schema.cpp", "\"indexer/writing/document_builder.h\""));
    CHECK(refused("searcher/searcher.cpp", "\"indexer/writing/document_builder.h\""));
    CHECK(refused("searcher/searcher.cpp", "\"analyzers/tokens/tokenizer.h\""));
    CHECK(refused("searcher/query/parser.cpp", "\"searcher/matching/match_query.h\""));
    CHECK(refused("cli/main.cpp", "\"searcher/ranking/sort_order.h\""));
    CHECK(refused("cli/main.cpp", "<xapian.h>"));
    CHECK(refused("corpus/formats/pdf.cpp", "<poppler-document.h>"));
    CHECK(refused("parts/pdf_part.cpp", "\"corpus/formats/wrapped_lines.h\""));
    CHECK(refused("cli/terminal/ink.cpp", "\"cli/commands/command.h\""));
    CHECK(refused("searcher/include/hankehaku/searcher.h", "<unicode/unistr.h>"));
    CHECK(refused("searcher/include/hankehaku/searcher.h", "\"searcher/ranking/sort_order.h\""));
}

TEST_CASE("the include rule allows what walks with the data") {
    CHECK_FALSE(refused("analyzers/tokens/tokenizer.cpp", "<unicode/brkiter.h>"));
    CHECK_FALSE(refused("analyzers/words/acronyms.cpp", "\"analyzers/tokens/word_form.h\""));
    CHECK_FALSE(refused("indexer/format/schema.cpp", "\"hankehaku/facet.h\""));
    CHECK_FALSE(refused("indexer/format/schema.cpp", "<xapian.h>"));
    CHECK_FALSE(refused("searcher/searcher.cpp", "\"indexer/format/schema.h\""));
    CHECK_FALSE(refused("searcher/searcher.cpp", "\"base/edit_distance.h\""));
    CHECK_FALSE(refused("cli/main.cpp", "\"hankehaku/searcher.h\""));
    CHECK_FALSE(refused("parts/pdf_part.cpp", "<poppler-document.h>"));
}

TEST_CASE("no public header names a type of a library underneath") {
    const std::regex foreign(R"(\b(Xapian|icu|nlohmann)\s*::|\b(VoikkoHandle|sb_stemmer|UChar)\b)");
    const IncludeRule rule;
    for (const auto& module : rule.modules()) {
        if (module == "cli" || module == "server" || module == "parts") continue;  // no public headers
        for (const auto& file : source_files(module + "/include")) {
            for (const auto& line : lines_of(file)) {
                INFO(file.string() << ": " << line);
                CHECK_FALSE(std::regex_search(line, foreign));
            }
        }
    }
}
