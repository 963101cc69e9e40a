#include "base/messages/message_text.h"
#include "hankehaku/error.h"
#include "structure/source_tree.h"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

/// "query" of "query.no_word".
std::string group_of(std::string_view id) { return std::string(id.substr(0, id.find('.'))); }

/// A catalogue, and the modules that take their messages from it.
struct Speaker {
    std::string name;
    const Catalogue* catalogue;
    std::vector<std::string> modules;
};

std::vector<Speaker> speakers() {
    return {{"library", &library_messages(), {"base", "corpus", "analyzers", "indexer", "searcher"}}};
}

/// The ids that stand in the sources of a module, with the files they stand in.
std::map<std::string, std::string> ids_in_sources(const Speaker& speaker) {
    std::set<std::string> groups;
    for (const std::string_view id : speaker.catalogue->ids(Language::english)) groups.insert(group_of(id));
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
        groups.emplace(error_code_name(static_cast<ErrorCode>(code)));
    static const std::regex literal(R"re("([a-z_]+(\.[a-z0-9_]+)+)")re");
    std::map<std::string, std::string> ids;
    for (const std::string& module : speaker.modules)
        for (const auto& file : source_files(module))
            for (const std::string& written : lines_of(file)) {
                const std::string line = written.substr(0, written.find("//"));
                for (std::sregex_iterator found(line.begin(), line.end(), literal), end; found != end; ++found)
                    if (const std::string id = (*found)[1]; groups.contains(group_of(id)))
                        ids.emplace(id, file.string());
            }
    return ids;
}

}  // namespace

TEST_CASE("every message is there in every language, with the same arguments, once") {
    for (const Speaker& speaker : speakers()) {
        const auto ids = speaker.catalogue->ids(Language::english);
        CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
        for (const Language language : all_languages) {
            INFO(speaker.name << " " << language_code(language));
            CHECK(speaker.catalogue->ids(language) == ids);
            for (const std::string_view id : ids) {
                INFO(id);
                const auto text = speaker.catalogue->find(id, language);
                REQUIRE(text);
                CHECK(*text != "");
                CHECK_FALSE(text->ends_with(' '));
                CHECK(placeholders(*text) == placeholders(*speaker.catalogue->find(id, Language::english)));
            }
        }
    }
}

TEST_CASE("the sources use the messages that there are, and every one of them") {
    for (const Speaker& speaker : speakers()) {
        const auto used = ids_in_sources(speaker);
        for (const auto& [id, file] : used) {
            INFO(file << " speaks of \"" << id << "\", which the messages of the " << speaker.name << " lack");
            CHECK(speaker.catalogue->find(id, Language::english));
        }
        for (const std::string_view id : speaker.catalogue->ids(Language::english)) {
            INFO("nothing in the " << speaker.name << " uses \"" << id << "\"");
            CHECK(used.contains(std::string(id)));
        }
    }
}
