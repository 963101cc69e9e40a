#include "searcher/searchable_index.h"
#include "support/table.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

Project with(std::string code, const std::string& status, const std::string& fund, const std::string& axis,
             const std::string& objective, const std::string& type) {
    Project project = summary_project(std::move(code), "Teksti.");
    project.status = status;
    project.fund = fund;
    project.priority_axis = axis;
    project.specific_objective = objective;
    project.applicant.organisation_type = type;
    return project;
}

SearchableIndex& many_values() {
    static SearchableIndex index(
        {with("A1", "Toiminnassa", "ESR", "3. Työllisyys ja työvoiman liikkuvuus", "6.1. Nuorten työllistyminen",
              "Kunta"),
         with("A2", "Toiminta päättynyt", "EAKR", "5. Sosiaalinen osallisuus ja köyhyyden torjunta",
              "10.1. Työelämän ulkopuolella olevien toimintakyky", "Yhdistys"),
         with("A3", "Toiminta päättynyt", "ESR", "1. Pk-yritystoiminnan kilpailukyky", "2.1. Uusi liiketoiminta",
              "Rekisteröity yhdistys"),
         with("A4", "Toiminta päättynyt", "ESR", "2. Uusimman tiedon ja osaamisen tuottaminen", "4.1. Osaaminen",
              "Ammattikorkeakoulu"),
         with("A5", "Toiminta päättynyt", "ESR", "4. Koulutus", "9.1. Siirtymävaiheet", "Yritys")});
    return index;
}

std::string values_or_error(Facet facet, const std::string& written, bool in_query) {
    SearchRequest request;
    if (in_query)
        request.query = std::string(facet_name(facet)) + ":\"" + written + '"';
    else
        request.filters = {{facet, written}};
    try {
        request.facets = {{facet, no_limit}};
        const SearchResult result = many_values().search(request);
        std::vector<std::string> values;
        for (const FacetFilter& filter : result.filters) values.push_back(filter.value);
        if (in_query)
            for (const FacetValue& value : result.facets.at(0).values) values.push_back(value.value);
        std::string list;
        for (const std::string& value : sorted(values)) list += (list.empty() ? "" : "|") + value;
        return list;
    } catch (const Error& error) {
        return "!" + std::string(error.what());
    }
}

}  // namespace

TEST_CASE("values are understood as people write them, in options and in queries") {
    for (const auto& row : table("search/written_values.tsv", 3)) {
        const std::string& meant = row[2];
        INFO(row[0] << ' ' << row[1]);
        const auto facet = facet_from_name(row[0]);
        REQUIRE(facet);
        for (const bool in_query : {false, true}) {
            const std::string found = values_or_error(*facet, row[1], in_query);
            if (meant == "!facet")
                CHECK_THAT(found, Catch::StartsWith("!"));
            else if (meant.starts_with('!'))
                CHECK_THAT(found, Catch::StartsWith("!") && Catch::Contains(meant.substr(1)));
            else
                CHECK(found == meant);
        }
    }
}

TEST_CASE("unrelated values are not suggested") {
    const std::string refused = values_or_error(Facet::priority_axis, "avaruuslento", false);
    CHECK_THAT(refused, Catch::StartsWith("!unknown") && !Catch::Contains("nearest"));
}

TEST_CASE("a code of the register is found whatever its case") {
    SearchableIndex index({summary_project("S20494", "Kalasatama."), summary_project("S20495", "Kalasatama."),
                           summary_project("oma", "Sauna.")});
    CHECK(index.searcher().project("s20494"));
    CHECK(index.searcher().similar("s20494").total == 1);
    CHECK(index.searcher().explain(all_of("kalasatama"), "s20494").found);
    CHECK_FALSE(index.searcher().project("OMA"));
}
