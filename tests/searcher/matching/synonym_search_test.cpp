#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;
using Words = std::vector<std::string>;

bool voikko_is_missing() {
    if (chain_available(Chain::voikko)) return false;
    WARN("skipped: needs the voikko chain");
    return true;
}

/// A text for each of these words, and one for the whole.
const std::vector<Project>& texts() {
    static const std::vector<Project> projects{
        summary_project("immigrant", "Maahanmuuttajien polku töihin."),
        summary_project("foreign", "Vieraskielisten polku töihin."),
        summary_project("kuty", "Kuty on alussa askel eteenpäin."),
        summary_project("phrase", "Mukana on kuntouttavaa työtoimintaa."),
        summary_project("apart", "Työtoiminta jatkuu, ja kuntouttava ote säilyy."),
        summary_project("office", "Asiakas ohjautuu työ- ja elinkeinotoimistosta."),
    };
    return projects;
}

SearchableIndex& index_of_texts() {
    static SearchableIndex index(texts());
    return index;
}

Codes found(const std::string& query, MatchMode match = MatchMode::all) { return index_of_texts().found(query, match); }

Words marked(const std::string& text, const std::string& query) {
    SearchableIndex index({summary_project("A1", text)});
    SearchRequest request = all_of(query);
    request.snippets = 1;
    const auto snippet = index.search(request).hits.at(0).snippets.at(0);
    Words words;
    for (const auto& [begin, end] : snippet.marks) words.push_back(snippet.text.substr(begin, end - begin));
    return words;
}

}  // namespace

TEST_CASE("a text with only a synonym is found, in every match mode") {
    if (voikko_is_missing()) return;
    for (const auto match : {MatchMode::all, MatchMode::automatic, MatchMode::any})
        CHECK(found("maahanmuuttaja", match) == Codes{"foreign", "immigrant"});
    CHECK(found("maahanmuuttajat polku") == Codes{"foreign", "immigrant"});
    CHECK(found("maahanmuuttajat askel").empty());
}

TEST_CASE("the word itself comes before its synonym") {
    if (voikko_is_missing()) return;
    CHECK(codes(index_of_texts().searcher(), all_of("maahanmuuttaja")) == Codes{"immigrant", "foreign"});
    CHECK(codes(index_of_texts().searcher(), all_of("vieraskielinen")) == Codes{"foreign", "immigrant"});
}

TEST_CASE("a synonym of several words is found where they are adjacent") {
    if (voikko_is_missing()) return;
    CHECK(found("kuty") == Codes{"kuty", "phrase"});
    CHECK(found("TE-toimistot") == Codes{"office"});
    CHECK(found("tavoite:kuty") == Codes{"kuty", "phrase"});
    CHECK(found("nimi:kuty").empty());
}

TEST_CASE("several words of a query find their abbreviation, and still the words apart") {
    if (voikko_is_missing()) return;
    CHECK(found("kuntouttavan työtoiminnan") == Codes{"apart", "kuty", "phrase"});
    CHECK(found("kuntouttavan työtoiminnan askel") == Codes{"kuty"});
}

TEST_CASE("quotes, exact forms and exclusions have no synonyms") {
    if (voikko_is_missing()) return;
    CHECK(found("\"maahanmuuttaja\"") == Codes{"immigrant"});
    CHECK(found("=maahanmuuttajien") == Codes{"immigrant"});
    CHECK(found("maahanmuutta*") == Codes{"immigrant"});
    CHECK(found("\"kuntouttava työtoiminta\"") == Codes{"phrase"});
    CHECK(found("polku -maahanmuuttaja") == Codes{"foreign"});
    CHECK(found("polku AND NOT (maahanmuuttaja OR kuty)") == Codes{"foreign"});
    CHECK(found("maahanmuuttaja NOT polku").empty());
}

TEST_CASE("words in groups have synonyms, too") {
    if (voikko_is_missing()) return;
    CHECK(found("(kuty OR maahanmuuttaja) polku") == Codes{"foreign", "immigrant"});
}

TEST_CASE("a searcher without synonyms finds the word alone") {
    if (voikko_is_missing()) return;
    const TestIndex index(texts());
    Searcher searcher(index.path(), {.ranking = {}, .synonyms = SynonymTable()});
    CHECK(codes(searcher, all_of("maahanmuuttaja")) == Codes{"immigrant"});
    Searcher own(index.path(), {.ranking = {}, .synonyms = SynonymTable::parse("=\tkanava\tpolku\n", "own.tsv")});
    CHECK(sorted(codes(own, all_of("kanava"))) == Codes{"foreign", "immigrant"});
}

TEST_CASE("a synonym is marked only in a text without the word itself") {
    if (voikko_is_missing()) return;
    CHECK(marked("Vieraskielisten polku.", "maahanmuuttaja") == Words{"Vieraskielisten"});
    CHECK(marked("Vieraskielisten ja maahanmuuttajien polku.", "maahanmuuttaja") == Words{"maahanmuuttajien"});
    CHECK(marked("Mukana kuntouttavaa työtoimintaa.", "kuty") == Words{"kuntouttavaa", "työtoimintaa"});
    CHECK(marked("Kuty eli kuntouttava työtoiminta.", "kuty") == Words{"Kuty"});
    CHECK(marked("Kuty auttaa.", "kuntouttava työtoiminta") == Words{"Kuty"});
    CHECK(marked("Kuty eli kuntouttava työtoiminta.", "kuntouttava työtoiminta") ==
          Words{"kuntouttava", "työtoiminta"});
}
