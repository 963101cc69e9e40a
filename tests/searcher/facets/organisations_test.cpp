#include "hankehaku/organisations.h"
#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project led_by(const std::string& code, const std::string& name, const std::string& id,
               std::vector<Partner> partners = {}) {
    Project project = summary_project(code, "Kalasatama kuntoon.");
    project.applicant.name = name;
    project.applicant.business_id = id;
    project.partners = std::move(partners);
    project.funding.granted = 100;
    return project;
}

/// One organisation in three spellings and without its id, and another of the same name.
std::vector<Project> five_projects() {
    return {led_by("A1", "Rannan ammattiopisto", "9900001-2"), led_by("A2", "Rannan Ammattiopisto ", "99000012"),
            led_by("A3", "Rannan ammattiopisto", "FI99000012", {{"Saaren kunta", "9900002-0"}}),
            led_by("A4", "RANNAN AMMATTIOPISTO", ""),
            led_by("A5", "Saaren kunta", "9900002-0",
                   {{"Rannan amm.opisto", "9900001-2"}, {"Rannan ammattiopisto", "9900001-2"}})};
}

std::vector<std::string> counted(SearchableIndex& index, Facet facet) {
    SearchRequest request;
    request.facets = {{facet, 10}};
    const SearchResult result = index.search(request);
    std::vector<std::string> lines;
    for (const FacetValue& value : result.facets.at(0).values)
        lines.push_back(value.value + " " + std::to_string(value.count));
    return lines;
}

std::size_t found(SearchableIndex& index, Facet facet, const std::string& value) {
    SearchRequest request;
    request.filters = {{facet, value}};
    return index.search(request).total;
}

}  // namespace

TEST_CASE("a business id is read in every form that people write, and nothing else is one") {
    for (const std::string text : {"9900001-2", "99000012", "FI99000012", " 9900001-2 "}) {
        INFO(text);
        CHECK(business_id_from(text) == "9900001-2");
    }
    CHECK(business_id_from("123456-7") == "0123456-7");
    for (const std::string text : {"", "9900001", "9900001-22", "9900-0012", "kunta", "99000012345"}) {
        INFO(text);
        CHECK_FALSE(business_id_from(text));
    }
    CHECK(organisation_of_value(organisation_value("Saaren kunta (ry)", "99000020")) ==
          OrganisationName{"Saaren kunta (ry)", "9900002-0"});
    CHECK(organisation_of_value("Saaren kunta (ry)") == OrganisationName{"Saaren kunta (ry)", ""});
}

TEST_CASE("one business id is one organisation under its most frequent name, in both facets") {
    SearchableIndex index(five_projects());
    CHECK(counted(index, Facet::organisation) ==
          std::vector<std::string>{"Rannan ammattiopisto (9900001-2) 4", "Saaren kunta (9900002-0) 1"});
    CHECK(counted(index, Facet::partner) ==
          std::vector<std::string>{"Rannan ammattiopisto (9900001-2) 1", "Saaren kunta (9900002-0) 1"});
}

TEST_CASE("an organisation is found by its id and by every spelling of its name") {
    SearchableIndex index(five_projects());
    for (const std::string value : {"9900001-2", "99000012", "Rannan ammattiopisto", "rannan ammattiopisto",
                                    "Rannan amm.opisto", "Rannan ammattiopisto (9900001-2)"}) {
        INFO(value);
        if (value != "Rannan amm.opisto") CHECK(found(index, Facet::organisation, value) == 4);
        CHECK(found(index, Facet::partner, value == "Rannan ammattiopisto" ? "9900001-2" : value) == 1);
    }
    CHECK(found(index, Facet::organisation, "9999999-9") == 0);
    CHECK(fails_with(ErrorCode::unknown_value,
                     [&] { static_cast<void>(found(index, Facet::organisation, "Metsän osuuskunta")); }));
}

TEST_CASE("y-tunnus: finds who leads and who takes part, koodi: the project alone") {
    SearchableIndex index(five_projects());
    CHECK(index.found("y-tunnus:9900002-0").size() == 2);
    CHECK(index.found("business-id:FI99000012 -koodi:A5").size() == 4);
    CHECK(index.found("koodi:a3") == Codes{"A3"});
    CHECK(index.found("koodi:A9").empty());
    CHECK(fails_with(ErrorCode::query, [&] { static_cast<void>(index.found("y-tunnus:123")); }));
}

TEST_CASE("the leaders' projects and sums make those of all projects found") {
    SearchableIndex index(sample_projects());
    for (const std::string query : {"", "nuoret", "hyvinvointi OR yritys"}) {
        INFO(query);
        SearchRequest request;
        request.query = query;
        const OrganisationsResult result = organisations(index.searcher(), request);
        const auto together = [](const std::optional<Money>& one, const std::optional<Money>& other) {
            return Money::of_cents(one.value_or(0).in_cents() + other.value_or(0).in_cents());
        };
        OrganisationPart sum = result.led_by_none.value_or(OrganisationPart{});
        for (const OrganisationRow& row : result.rows) {
            sum.projects += row.leads.projects;
            sum.granted = together(sum.granted, row.leads.granted);
            sum.paid = together(sum.paid, row.leads.paid);
        }
        CHECK(sum.projects == result.found.total.projects);
        CHECK(sum.granted == result.found.total.cells.at(0).money());
        CHECK(sum.paid == result.found.total.cells.at(1).money());
        CHECK(result.total.granted == sum.granted);
    }
}

TEST_CASE("who takes part is counted beside who leads") {
    SearchableIndex index(five_projects());
    const OrganisationsResult result = organisations(index.searcher(), {});
    REQUIRE(result.rows.size() == 2);
    CHECK(result.rows[0].organisation == OrganisationName{"Rannan ammattiopisto", "9900001-2"});
    CHECK(result.rows[0].leads == OrganisationPart{4, 400, std::nullopt});
    CHECK(result.rows[0].takes_part == OrganisationPart{1, 100, std::nullopt});
}
