#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

std::vector<Project> places() {
    auto projects = std::vector{summary_project("A1", "Kalasatama."), summary_project("A2", "Kalasatama."),
                                summary_project("A3", "Kalasatama.")};
    projects[0].ely = "Hämeen ELY-keskus";
    projects[1].ely = "Keski-Suomen ELY-keskus";
    projects[0].provinces = {"Pirkanmaa", "Keski-Suomi"};
    projects[1].provinces = {"Keski-Suomi"};
    projects[0].status = "Toiminta päättynyt";
    projects[1].status = "Toiminnassa";
    projects[0].priority_axis = "3. Työllisyys ja työvoiman liikkuvuus";
    projects[1].priority_axis = "5. Sosiaalinen osallisuus";
    projects[0].applicant.name = "Kyläyhdistys Tuuliviiri ry";
    projects[1].applicant.name = "Savipellon kunta";
    projects[0].applicant.organisation_type = "Yhdistys";
    projects[0].start = date_from_iso("2016-02-01");
    return projects;
}

SearchRequest filtered(const std::vector<FacetFilter>& filters) {
    SearchRequest request;
    request.filters = filters;
    return request;
}

}  // namespace

TEST_CASE("a filter value may be written in any form") {
    SearchableIndex index(places());
    const auto resolves = [&](Facet facet, const std::string& written, const std::string& value) {
        INFO(facet_name(facet) << ' ' << written);
        const auto result = index.search(filtered({{facet, written}}));
        REQUIRE(result.filters.size() == 1);
        CHECK(result.filters[0].value == value);
        CHECK(result.total > 0);
    };
    for (const char* form : {"Hämeen ELY-keskus", "Häme", "Hämeen", "hameen ely", "HÄMEEN ELY"})
        resolves(Facet::ely, form, "Hämeen ELY-keskus");
    for (const char* form : {"Pirkanmaa", "Pirkanmaalla", "pirkanmaan maakunta", "Birkaland"})
        resolves(Facet::province, form, "Pirkanmaa");
    for (const char* form : {"Keski-Suomi", "keski suomi", "Keski-Suomessa", "Central Finland", "13"})
        resolves(Facet::province, form, "Keski-Suomi");
    for (const char* form : {"toiminta päättynyt", "paattynyt"}) resolves(Facet::status, form, "Toiminta päättynyt");
    for (const char* form : {"3", "3.", "työvoiman liikkuvuus"})
        resolves(Facet::priority_axis, form, "3. Työllisyys ja työvoiman liikkuvuus");
    resolves(Facet::applicant, "tuuliviiri", "Kyläyhdistys Tuuliviiri ry");
    resolves(Facet::year, "2016", "2016");
}

TEST_CASE("an unknown value is an error that names the nearest") {
    SearchableIndex index(places());
    const auto message = [&](Facet facet, const std::string& value) {
        const auto failure = failure_of([&] { static_cast<void>(index.search(filtered({{facet, value}}))); });
        REQUIRE(failure);
        CHECK(failure->code == ErrorCode::unknown_value);
        CHECK_THAT(failure->message, Catch::Contains("\"" + value + "\""));
        return failure->message;
    };
    CHECK_THAT(message(Facet::province, "Pirkamnaa"), Catch::Contains("Pirkanmaa"));
    CHECK_THAT(message(Facet::ely, "Keski-Soumen ely"), Catch::Contains("Keski-Suomen ELY-keskus"));
    CHECK_THAT(message(Facet::status, "Toiminasa"), Catch::Contains("Toiminnassa"));
    CHECK_THAT(message(Facet::year, "kaksituhatta"), Catch::Contains("year"));
    const auto in_query = failure_of([&] { static_cast<void>(index.found("kalasatama maakunta:Pirkamnaa")); });
    REQUIRE(in_query);
    CHECK(in_query->code == ErrorCode::query);
    CHECK_THAT(in_query->message, Catch::Contains("Pirkanmaa"));
}

TEST_CASE("a known place without projects finds nothing and is no error") {
    SearchableIndex index(places());
    SearchRequest request = filtered({{Facet::province, "Lappi"}});
    CHECK(index.search(request).total == 0);
    request.facets = {{Facet::province, 10}};
    const auto result = index.search(request);
    CHECK(result.total == 0);
    const auto& values = result.facets.at(0).values;
    const auto lapland =
        std::find_if(values.begin(), values.end(), [](const FacetValue& v) { return v.value == "Lappi"; });
    REQUIRE(lapland != values.end());
    CHECK(lapland->count == 0);
    CHECK(lapland->selected);
    CHECK(result.facets[0].distinct == 2);
}

TEST_CASE("the same value written twice is one filter") {
    SearchableIndex index(places());
    SearchRequest request = filtered({{Facet::province, "Pirkanmaa"}, {Facet::province, "pirkanmaalla"}});
    request.facets = {{Facet::province, 10}};
    const auto result = index.search(request);
    CHECK(result.filters.size() == 1);
    CHECK(result.facets.at(0).values.size() == 2);
}

TEST_CASE("a facet in the query filters in any form of the value") {
    SearchableIndex index(places());
    CHECK(index.found("maakunta:keski-suomi") == Codes{"A1", "A2"});
    CHECK(index.found("kalasatama maakunta:keski-suomessa") == Codes{"A1", "A2"});
    CHECK(index.found("maakunta:Pirkanmaa maakunta:Keski-Suomi") == Codes{"A1"});
    CHECK(index.found("maakunta:(Pirkanmaa OR Keski-Suomi)") == Codes{"A1", "A2"});
    CHECK(index.found("-maakunta:Pirkanmaa") == Codes{"A2", "A3"});
    CHECK(index.found("ely:\"hameen ely\"") == Codes{"A1"});
    CHECK(index.found("province:\"Central Finland\" -tila:toiminnassa") == Codes{"A1"});
    CHECK(index.found("vuosi:2016") == Codes{"A1"});
}
