#include "structure/source_tree.h"

#include <catch2/catch.hpp>

#include <regex>

namespace {

using namespace hankehaku::testing;

const std::vector<std::string> module_folders{"corpus", "analyzers", "indexer", "searcher"};

bool refused(const std::string& file, const std::string& name) { return !include_violation({file, name}).empty(); }

}  // namespace

TEST_CASE("every include follows the include rule") {
    std::size_t seen = 0;
    for (const auto& module : module_folders) {
        for (const auto& file : source_files(module)) {
            for (const auto& include : includes_of(file)) {
                ++seen;
                const std::string violation = include_violation(include);
                if (!violation.empty()) FAIL_CHECK(violation);
            }
        }
    }
    CHECK(seen > 300);
}

TEST_CASE("the include rule refuses what walks against the data") {
    CHECK(refused("corpus/project.cpp", "<xapian.h>"));
    CHECK(refused("corpus/project.cpp", "\"hankehaku/analyzer.h\""));
    CHECK(refused("analyzers/tokenizer.cpp", "\"hankehaku/project.h\""));
    CHECK(refused("indexer/schema.cpp", "\"hankehaku/searcher.h\""));
    CHECK(refused("indexer/schema.cpp", "\"analyzers/tokenizer.h\""));
    CHECK(refused("indexer/schema.cpp", "\"corpus/place_key.h\""));
    CHECK(refused("searcher/searcher.cpp", "\"indexer/document_builder.h\""));
    CHECK(refused("searcher/searcher.cpp", "\"analyzers/tokenizer.h\""));
    CHECK(refused("searcher/cli/main.cpp", "\"searcher/sort_order.h\""));
    CHECK(refused("searcher/cli/main.cpp", "<xapian.h>"));
    CHECK(refused("searcher/include/hankehaku/searcher.h", "<unicode/unistr.h>"));
    CHECK(refused("searcher/include/hankehaku/searcher.h", "\"searcher/sort_order.h\""));
}

TEST_CASE("the include rule allows what walks with the data") {
    CHECK_FALSE(refused("analyzers/tokenizer.cpp", "<unicode/brkiter.h>"));
    CHECK_FALSE(refused("analyzers/tokenizer.cpp", "\"tokenizer.h\""));
    CHECK_FALSE(refused("indexer/schema.cpp", "\"hankehaku/facet.h\""));
    CHECK_FALSE(refused("indexer/schema.cpp", "<xapian.h>"));
    CHECK_FALSE(refused("searcher/searcher.cpp", "\"indexer/schema.h\""));
    CHECK_FALSE(refused("searcher/searcher.cpp", "\"corpus/edit_distance.h\""));
    CHECK_FALSE(refused("searcher/cli/main.cpp", "\"hankehaku/searcher.h\""));
}

TEST_CASE("no public header names a type of a library underneath") {
    const std::regex foreign(R"(\b(Xapian|icu|nlohmann)\s*::|\b(VoikkoHandle|sb_stemmer|UChar)\b)");
    for (const auto& module : module_folders) {
        for (const auto& file : source_files(module + "/include")) {
            for (const auto& line : lines_of(file)) {
                INFO(file.string() << ": " << line);
                CHECK_FALSE(std::regex_search(line, foreign));
            }
        }
    }
}
