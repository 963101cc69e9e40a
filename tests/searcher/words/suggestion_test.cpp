#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Words = std::vector<WordSuggestion>;
using Names = std::vector<NameSuggestion>;

Project named(const std::string& code, const std::string& name, const std::string& summary) {
    Project project = summary_project(code, summary);
    project.name = name;
    return project;
}

SearchableIndex& small_index() {
    static SearchableIndex index({named("A1", "Nuorten työpaja", "Työpaja auttaa nuoria ja työttömiä."),
                                  named("A2", "Työtä kylille", "Työpaja antaa työtä. Öljy loppuu."),
                                  named("A3", "Poron aika", "Poro ja työpaja."),
                                  named("A4", "Pajalta eteenpäin", "Frobnikaattori surisee frobnikaattorille.")});
    return index;
}

std::vector<std::string> words(const std::string& beginning, std::size_t limit = 10) {
    std::vector<std::string> texts;
    for (const auto& word : small_index().searcher().suggest(beginning, limit).words) texts.push_back(word.text);
    return texts;
}

std::vector<std::string> names(const std::string& beginning, std::size_t limit = 10) {
    std::vector<std::string> codes;
    for (const auto& name : small_index().searcher().suggest(beginning, limit).names) codes.push_back(name.code);
    return codes;
}

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is completed by base forms, most frequent first") {
    if (voikko_is_missing()) return;
    CHECK(small_index().searcher().suggest("työ", 3).words == Words{{"työpaja", 3}, {"työ", 1}, {"työtön", 1}});
    CHECK(words("työ", 1) == List{"työpaja"});
    CHECK(words("TYÖP") == List{"työpaja"});
    CHECK(words("työpaja") == List{"työpaja"});
    CHECK(words("xyz").empty());
}

TEST_CASE("dots may be left out") {
    if (voikko_is_missing()) return;
    CHECK(words("tyop") == List{"työpaja"});
    CHECK(words("olj") == List{"öljy"});
    CHECK(names("tyopaj") == List{"A1"});
}

TEST_CASE("after other words come those that occur with them") {
    if (voikko_is_missing()) return;
    CHECK(small_index().searcher().suggest("poro työ").words == Words{{"poro työpaja", 1}});
    CHECK(small_index().searcher().suggest("nuoret ja työp").words == Words{{"nuoret ja työpaja", 1}});
    CHECK(words("poro öl").empty());
}

TEST_CASE("the text before the last word is kept unchanged, also if it is not a valid query yet") {
    if (voikko_is_missing()) return;
    CHECK(words("nimi:työp") == List{"nimi:työpaja"});
    CHECK(words("poro -työp") == List{"poro -työpaja"});
    CHECK(words("(poro OR työp") == List{"(poro OR työpaja"});
    CHECK(words("\"poro työp") == List{"\"poro työpaja"});
    CHECK(names("nimi:työp").empty());
}

TEST_CASE("a form that is no beginning of a base form is completed by forms of the texts") {
    if (voikko_is_missing()) return;
    CHECK(words("työttömi") == List{"työttömiä"});
}

TEST_CASE("a stem is shown as a word") {
    if (voikko_is_missing()) return;
    const auto found = words("frobn");
    REQUIRE(found.size() == 1);
    CHECK((found[0] == "frobnikaattori" || found[0] == "frobnikaattorille"));
}

TEST_CASE("names have a word that begins so, those that begin with it first") {
    CHECK(names("työ") == List{"A2", "A1"});
    CHECK(names("työ", 1) == List{"A2"});
    CHECK(names("paja") == List{"A4"});
    CHECK(small_index().searcher().suggest("poron").names == Names{{"A3", "Poron aika"}});
}

TEST_CASE("names have all the words, in any form") {
    if (voikko_is_missing()) return;
    CHECK(names("nuoret työ") == List{"A1"});
    CHECK(names("poro työ").empty());
}

TEST_CASE("nothing typed suggests nothing") {
    for (const char* nothing : {"", "  ", "\"", "(", "-", "nimi:", "\xC3"}) {
        INFO(nothing);
        CHECK(words(nothing).empty());
        CHECK(names(nothing).empty());
    }
    CHECK(words("työ", 0).empty());
}
