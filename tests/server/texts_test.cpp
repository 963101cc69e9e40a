#include "server/http/parameters.h"
#include "server/messages/page_texts.h"
#include "server/running_server.h"
#include "source_paths.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

const Catalogue& texts() { return server::page_catalogue(); }

std::set<std::string> arguments_of(std::string_view text) {
    std::set<std::string> names;
    const std::string copy(text);
    const std::regex argument("\\{([a-z_]+)");
    for (std::sregex_iterator found(copy.begin(), copy.end(), argument), end; found != end; ++found)
        names.insert((*found)[1]);
    return names;
}

std::string sources() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(HANKEHAKU_SOURCE_DIR "/server")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
        std::ifstream file(entry.path());
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

/// The words of a page that are in its own language: without what is marked as Finnish, and without tags.
std::string own_words(const std::string& page) {
    std::string text = std::regex_replace(page, std::regex("<(\\w+)[^>]* lang=\"fi\"[^>]*>[^]*?</\\1>"), " ");
    text = std::regex_replace(text, std::regex("<mark[^>]*>|</mark>"), "");
    return std::regex_replace(text, std::regex("<[^>]*>"), "|");
}

}  // namespace

TEST_CASE("the pages say the same things in each language, with the same arguments") {
    const auto ids = texts().ids(Language::finnish);
    CHECK(std::set<std::string_view>(ids.begin(), ids.end()).size() == ids.size());
    for (const Language language : all_languages) {
        CHECK(texts().ids(language) == ids);
        for (const std::string_view id : ids) {
            INFO(language_code(language) << " " << id);
            REQUIRE(texts().find(id, language));
            CHECK_FALSE(texts().find(id, language)->empty());
            CHECK(arguments_of(*texts().find(id, language)) == arguments_of(*texts().find(id, Language::finnish)));
        }
    }
}

TEST_CASE("every text of the pages is used") {
    const std::string code = sources();
    std::set<std::string> groups{"section"};
    const std::regex named("named\\(\"([a-z_]+)\"");
    for (std::sregex_iterator found(code.begin(), code.end(), named), end; found != end; ++found)
        groups.insert((*found)[1]);
    for (const std::string_view id : texts().ids(Language::finnish)) {
        INFO(id);
        const bool in_group = groups.count(std::string(id.substr(0, id.find('.')))) == 1;
        CHECK((in_group || code.find("\"" + std::string(id) + "\"") != std::string::npos));
    }
}

TEST_CASE("no page has a text of another language") {
    for (const Language language : {Language::swedish, Language::english}) {
        const std::string lang = "lang=" + std::string(language_code(language));
        const std::string organisation =
            "/organisaatio/" + server::percent_encoded(sample_projects().front().applicant.name) + "?";
        for (const std::string& target :
             {"/?q=kieli&" + lang, "/?q=kauppias&maakunta=Lappi&match=all&" + lang, "/?q=(a&" + lang,
              "/hanke/S99001?q=kieli&" + lang, "/tilastot?by=maakunta&" + lang, organisation + lang, "/tietoja?" + lang,
              "/nothing?" + lang}) {
            const std::string words = own_words(sample_server().get(target).body);
            for (const std::string_view id : texts().ids(Language::finnish)) {
                const std::string finnish(*texts().find(id, Language::finnish));
                if (id.starts_with("language.") || finnish == *texts().find(id, language) ||
                    finnish.find('{') != std::string::npos)
                    continue;
                INFO(target << " says \"" << finnish << "\"");
                CHECK(words.find("|" + finnish + "|") == std::string::npos);
            }
        }
    }
}
