#include "base/messages/message_text.h"
#include "hankehaku/error.h"
#include "source_paths.h"
#include "structure/source_tree.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

constexpr std::string_view advice = "advice.";

/// Found by a name that is not written in the sources as an id.
bool is_found_by_name(std::string_view id) {
    return id.starts_with(advice) || id.starts_with("quality_rule.") || id.starts_with("index_part.");
}

/// The tables of a catalogue as they stand in the sources.
class Tables {
public:
    explicit Tables(const std::string& folder)
        : texts_{text_of(folder + "/fi.tsv"), text_of(folder + "/sv.tsv"), text_of(folder + "/en.tsv")} {}
    [[nodiscard]] Catalogue catalogue() const { return Catalogue({texts_[0], texts_[1], texts_[2]}); }

private:
    static std::string text_of(const std::string& file) {
        std::ifstream stream(std::string(HANKEHAKU_SOURCE_DIR) + "/" + file);
        REQUIRE(stream);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    std::array<std::string, all_languages.size()> texts_;
};

/// A catalogue, and the modules that take their messages from it.
struct Speaker {
    std::string folder;
    std::vector<std::string> modules;
};

// That the pages use each of their own texts is a test of tests/server, which knows how they find them.
const std::vector<Speaker> speakers{
    {"base/messages", {"base", "parts", "corpus", "analyzers", "indexer", "searcher", "server"}},
    {"cli/messages", {"cli"}}};

std::vector<std::string> error_codes() {
    std::vector<std::string> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
        names.emplace_back(error_code_name(static_cast<ErrorCode>(code)));
    return names;
}

/// "query" of "query.no_word".
std::string group_of(std::string_view id) { return std::string(id.substr(0, id.find('.'))); }

/// The ids that stand in the sources of the modules, with the files they stand in: literals that begin as an id does.
std::map<std::string, std::string> ids_in_sources(const Speaker& speaker, const Catalogue& catalogue) {
    static const std::regex literal(R"re("([a-z_]+(\.[a-z0-9_]+)+)")re");
    const std::vector<std::string> codes = error_codes();
    std::set<std::string> groups(codes.begin(), codes.end());
    for (const std::string_view id : catalogue.ids(Language::english)) groups.insert(group_of(id));
    std::map<std::string, std::string> ids;
    for (const std::string& module : speaker.modules)
        for (const auto& file : source_files(module))
            for (const std::string& written : lines_of(file)) {
                const std::string line = written.substr(0, written.find("//"));
                for (std::sregex_iterator found(line.begin(), line.end(), literal), end; found != end; ++found)
                    if (groups.contains(group_of((*found)[1].str()))) ids.emplace((*found)[1], file.string());
            }
    return ids;
}

}  // namespace

TEST_CASE("every message is there in every language, with the same arguments, once") {
    for (const std::string folder : {"base/messages", "cli/messages", "server/messages"}) {
        const Tables tables(folder);
        const Catalogue catalogue = tables.catalogue();
        const auto ids = catalogue.ids(Language::english);
        CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
        for (const Language language : all_languages) {
            INFO(folder << " " << language_code(language));
            CHECK(catalogue.ids(language) == ids);
            for (const std::string_view id : ids) {
                INFO(id);
                const auto text = catalogue.find(id, language);
                REQUIRE(text);
                CHECK(*text != "");
                CHECK_FALSE(text->ends_with(' '));
                CHECK(placeholders(*text) == placeholders(*catalogue.find(id, Language::english)));
            }
        }
    }
}

TEST_CASE("the sources use the messages that there are, and every one of them") {
    for (const Speaker& speaker : speakers) {
        const Tables tables(speaker.folder);
        const Catalogue catalogue = tables.catalogue();
        const Tables pages("server/messages");
        const auto used = ids_in_sources(speaker, catalogue);
        for (const auto& [id, file] : used) {
            INFO(file << " speaks of \"" << id << "\", which no catalogue has");
            const bool of_server = file.find("server/") != std::string::npos;
            const bool known = catalogue.find(id, Language::english) ||
                               library_messages().find(id, Language::english) ||
                               (of_server && pages.catalogue().find(id, Language::english));
            CHECK(known);
        }
        for (const std::string_view id : catalogue.ids(Language::english)) {
            if (is_found_by_name(id)) continue;
            INFO("nothing in the sources uses \"" << id << "\" of " << speaker.folder);
            CHECK(used.contains(std::string(id)));
        }
    }
}

TEST_CASE("advice is for an error, a reason of the system or a kind of error that there is") {
    const Tables tables("cli/messages");
    const Catalogue catalogue = tables.catalogue();
    const std::vector<std::string> codes = error_codes();
    for (const std::string_view id : catalogue.ids(Language::english)) {
        if (!id.starts_with(advice)) continue;
        const std::string subject(id.substr(advice.size()));
        INFO(subject);
        const bool known = catalogue.find(subject, Language::english) ||
                           library_messages().find(subject, Language::english) ||
                           std::find(codes.begin(), codes.end(), subject) != codes.end();
        CHECK(known);
    }
}

TEST_CASE("the library gives no advice that only the command line can take") {
    const Tables tables("base/messages");
    for (const Language language : all_languages)
        for (const std::string_view id : tables.catalogue().ids(language)) {
            INFO(id);
            const std::string_view text = *tables.catalogue().find(id, language);
            CHECK(text.find("'hankehaku") == std::string_view::npos);
            CHECK(text.find(" --") == std::string_view::npos);
        }
}
