#include "hankehaku/searcher.h"

#include "support/test_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace hankehaku;
using namespace hankehaku::testing;

namespace {

Project placed(std::string code, std::vector<std::string> provinces, std::vector<std::string> subregions,
               std::vector<std::string> municipalities) {
    Project project = summary_project(std::move(code), "Nuorten polku.");
    project.provinces = std::move(provinces);
    project.subregions = std::move(subregions);
    project.municipalities = std::move(municipalities);
    return project;
}

std::vector<Project> placed_projects() {
    return {placed("A", {"Lappi"}, {"Rovaniemen seutukunta"}, {"Rovaniemi"}),
            placed("B", {"Lappi"}, {"Rovaniemen seutukunta"}, {"Ranua"}), placed("C", {"Lappi", "Kainuu"}, {}, {}),
            placed("D", {}, {}, {"Jyväskylä"}), placed("E", {"Atlantis"}, {}, {})};
}

// "Lappi 3 (Rovaniemen seutukunta 2 (Ranua 1, Rovaniemi 1))".
std::string written(const PlaceCount& place) {
    std::string text;
    for (const PlaceCount& below : place.places) {
        text += (text.empty() ? "" : ", ") + below.value.value + (below.value.selected ? "* " : " ") +
                std::to_string(below.value.count);
        if (!below.places.empty()) text += " (" + written(below) + ")";
    }
    return text;
}

SearchResult search(const TestIndex& index, const SearchRequest& request) {
    return Searcher(index.path()).search(request);
}

}  // namespace

TEST_CASE("places are below the place that contains them, whether a project names that one or not") {
    const TestIndex index(placed_projects());
    SearchRequest request;
    request.place_tree = no_limit;
    const SearchResult result = search(index, request);
    REQUIRE(result.places);
    CHECK(written(*result.places) ==
          "Lappi 3 (Rovaniemen seutukunta 2 (Ranua 1, Rovaniemi 1)), Atlantis 1, Kainuu 1, "
          "Keski-Suomi 0 (Jyväskylän seutukunta 0 (Jyväskylä 1))");
    CHECK(result.places->distinct == 3);
    CHECK(result.facets.empty());
}

TEST_CASE("a tree is cut under each place, and keeps what was selected") {
    const TestIndex index(placed_projects());
    SearchRequest request;
    request.place_tree = 1;
    request.filters = {{Facet::municipality, "Rovaniemi"}};
    const SearchResult result = search(index, request);
    REQUIRE(result.places);
    CHECK(written(*result.places) == "Lappi 1 (Rovaniemen seutukunta 1 (Ranua 1, Rovaniemi* 1))");
    CHECK(result.places->places.at(0).places.at(0).distinct == 2);
}

TEST_CASE("a facet asked for beside the tree keeps its own size") {
    const TestIndex index(placed_projects());
    SearchRequest request;
    request.place_tree = no_limit;
    request.facets = {{Facet::province, 1}, {Facet::status, 10}};
    const SearchResult result = search(index, request);
    REQUIRE(result.facets.size() == 2);
    CHECK(result.facets[0].values.size() == 1);
    CHECK(result.facets[0].distinct == 3);
    CHECK(result.places->places.size() == 4);
}

TEST_CASE("a former province is found under the one that it became part of") {
    const TestIndex index({placed("A", {"Uusimaa"}, {}, {}), placed("B", {"Lappi"}, {}, {})});
    for (const std::string name : {"Itä-Uusimaa", "Itä-Uudenmaan", "Östra Nyland"}) {
        SearchRequest request;
        request.filters = {{Facet::province, name}};
        CHECK(search(index, request).total == 1);
    }
}

TEST_CASE("projects are filtered by class of funding, by its name or by a sum") {
    std::vector<Project> projects;
    for (const Euros granted : {0, 49'999, 50'000, 99'999, 1'000'000}) {
        projects.push_back(summary_project("G" + std::to_string(granted), "Polku."));
        projects.back().funding.granted = granted;
    }
    projects.push_back(summary_project("G", "Polku."));
    const TestIndex index(projects);
    const auto found = [&](const std::string& value) {
        SearchRequest request;
        request.filters = {{Facet::funding_class, value}};
        return search(index, request).total;
    };
    CHECK(found("alle 50 000 €") == 2);
    CHECK(found("50 000–99 999 €") == 2);
    CHECK(found("50000-99999") == 2);
    CHECK(found("75 000") == 2);
    CHECK(found("Vähintään 1000000") == 1);
    CHECK(found("200000") == 0);
    SearchRequest written_in_query;
    written_in_query.query = "rahoitusluokka:75000";
    CHECK(search(index, written_in_query).total == 2);
    const auto refusal = failure_of([&] { (void)found("paljon"); });
    REQUIRE(refusal);
    CHECK(refusal->code == ErrorCode::unknown_value);
    CHECK_THAT(refusal->message, Catch::Contains("50 000–99 999 €"));
}
