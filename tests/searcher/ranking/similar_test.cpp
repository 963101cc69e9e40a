#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

/// Two on timber, two on debt, and one with nothing in common with any but stop words.
SearchableIndex& small_index() {
    static SearchableIndex index = [] {
        auto wood = summary_project("W1", "Purkupuusta tehdään rakennusosia. Purkupuu lajitellaan ja puu mitataan.");
        wood.provinces = {"Kainuu"};
        auto timber = summary_project("W2", "Purkupuu kiertää: puu säästyy, ja purkupuusta syntyy rakennusosia.");
        timber.provinces = {"Lappi"};
        return SearchableIndex({wood, timber,
                                summary_project("V1", "Velkaneuvonta auttaa perheitä, ja velkaneuvonta on maksutonta."),
                                summary_project("V2", "Perheet saavat velkaneuvontaa ja puun alta löytyy säästöä."),
                                summary_project("N1", "Se on ja ei ole.")});
    }();
    return index;
}

std::vector<std::string> similar_to(const std::string& code, const SearchRequest& request = {}) {
    std::vector<std::string> found;
    for (const Hit& hit : small_index().searcher().similar(code, request).hits) found.push_back(hit.project.code);
    return found;
}

}  // namespace

TEST_CASE("projects about the same come first, and the project itself is left out") {
    const Codes alike = similar_to("W1");
    REQUIRE(!alike.empty());
    CHECK(alike.front() == "W2");
    CHECK(std::find(alike.begin(), alike.end(), "W1") == alike.end());
    CHECK(std::find(alike.begin(), alike.end(), "N1") == alike.end());
    CHECK(similar_to("V1") == Codes{"V2"});
}

TEST_CASE("one word in common is not alike where others have many") {
    SearchableIndex index({summary_project("A", "Purkupuu, rakennusosa, lajittelu, kierrätys, materiaalikirjanpito."),
                           summary_project("B", "Purkupuu, rakennusosa, lajittelu, kierrätys, materiaalikirjanpito."),
                           summary_project("C", "Lajittelu ja muut asiat: velkaneuvonta, talousarvio, perheneuvola."),
                           summary_project("D", "Velkaneuvonta, talousarvio ja perheneuvola.")});
    const SearchResult result = index.searcher().similar("A", {});
    REQUIRE(result.total == 1);
    CHECK(result.hits.front().project.code == "B");
}

TEST_CASE("a text of stop words is similar to nothing") { CHECK(similar_to("N1").empty()); }

TEST_CASE("filters, facets and pages hold for similar projects") {
    SearchRequest request;
    request.filters = {{Facet::province, "Lapissa"}};
    request.facets = {{Facet::province, 10}};
    CHECK(similar_to("W1", request) == Codes{"W2"});
    const SearchResult result = small_index().searcher().similar("W1", request);
    CHECK(result.total == 1);
    CHECK(result.filters == std::vector<FacetFilter>{{Facet::province, "Lappi"}});
    REQUIRE(result.facets.size() == 1);
    CHECK(result.facets[0].values.at(0).value == "Lappi");
    request.limit = 0;
    CHECK(similar_to("W1", request).empty());
}

TEST_CASE("snippets are shown only when asked for, and mark the words in common") {
    SearchRequest request;
    CHECK(small_index().searcher().similar("W1", request).hits.at(0).snippets.empty());
    request.snippets = 1;
    const auto snippets = small_index().searcher().similar("W1", request).hits.at(0).snippets;
    REQUIRE(snippets.size() == 1);
    CHECK(!snippets[0].marks.empty());
}

TEST_CASE("the words compared are returned, most significant first, without stop words and the project's own places") {
    const std::string words = ' ' + samples().searcher().similar("S99004").query + ' ';
    CHECK(words.find(" ja ") == std::string::npos);
    CHECK(words.find(" hämeenlinna ") == std::string::npos);
    if (chain_available(Chain::voikko)) CHECK(words.find(" nuorisotyö ") != std::string::npos);
}

TEST_CASE("similar projects of an unknown code, or with a query, are an error") {
    CHECK(fails_with(ErrorCode::not_found, [] { static_cast<void>(small_index().searcher().similar("X9")); }));
    SearchRequest request;
    request.query = "puu";
    CHECK(fails_with(ErrorCode::usage, [&] { static_cast<void>(small_index().searcher().similar("W1", request)); }));
}
