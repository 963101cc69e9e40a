#include "hankehaku/error.h"
#include "hankehaku/request_json.h"
#include "hankehaku/result_json.h"
#include "hankehaku/stats_names.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

using namespace hankehaku;
using Json = nlohmann::ordered_json;

std::string mistake_in(const std::string& json) {
    try {
        static_cast<void>(stats_request_from_json(json));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::usage);
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("every key of a request of statistics is read") {
    const StatsRequest request = stats_request_from_json(R"({
        "query": "nuoret", "match": "all", "filters": [{"facet": "maakunta", "value": "Kainuu"}], "spelling": false,
        "by": ["vuosi", "rahasto"], "allocation": "split",
        "columns": ["rahoitus", {"measure": "median", "figure": "kesto"}, "paid",
                    {"measure": "mean", "score": {"label": "hyvinvointi", "effect": "indirect"}}]})");
    CHECK(request.search.query == "nuoret");
    CHECK(request.search.match == MatchMode::all);
    CHECK(request.search.filters == std::vector<FacetFilter>{{Facet::province, "Kainuu"}});
    CHECK_FALSE(request.search.spelling);
    CHECK(request.by == std::vector<Facet>{Facet::year, Facet::fund});
    CHECK(request.allocation == Allocation::split);
    CHECK(request.columns == std::vector<StatsColumn>{{Measure::sum, Figure::granted},
                                                      {Measure::sum, Figure::paid},
                                                      {Measure::median, Figure::duration},
                                                      {Measure::mean, {}, ScoreName{"hyvinvointi", Effect::indirect}}});
}

TEST_CASE("without columns the funding is added up, with none projects are counted only") {
    CHECK(stats_request_from_json("").columns ==
          std::vector<StatsColumn>{{Measure::sum, Figure::granted}, {Measure::sum, Figure::paid}});
    CHECK(stats_request_from_json("{}").by.empty());
    CHECK(stats_request_from_json("{}").allocation == Allocation::full);
    CHECK(stats_request_from_json(R"({"columns": []})").columns.empty());
}

TEST_CASE("invalid requests for statistics are errors that name the key") {
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {R"({"colums": []})", "request: no key \"colums\"; there are query, match"},
        {R"({"by": ["tila", "planeetta"]})", "request.by: no facet \"planeetta\""},
        {R"({"allocation": "half"})", "request.allocation: \"half\" is not one of full, split, single"},
        {R"({"columns": ["rahaa"]})", "request.columns[0].figure: no figure \"rahaa\""},
        {R"({"columns": [{"measure": "sum"}]})", "request.columns[0].figure: a text is needed"},
        {R"({"columns": [{"measure": "mode", "figure": "kesto"}]})", "request.columns[0].measure: \"mode\" is not one"},
        {R"({"columns": [{"figure": "kesto", "score": {"label": "x"}}]})", "request.columns[0].figure: the column has"},
        {R"({"columns": [{"score": "x"}]})", "request.columns[0].score: an object is needed"}};
    for (const auto& [json, message] : mistakes) CHECK_THAT(mistake_in(json), Catch::StartsWith(message));
}

TEST_CASE("statistics as JSON: numbers, missing ones, what rows make together") {
    StatsResult result;
    result.query = "nuoret";
    result.filters = {{Facet::fund, "ESR"}};
    result.by = {Facet::province};
    result.columns = {{Measure::sum, Figure::granted}, {Measure::mean, Figure::duration}};
    result.rows = {{{{StatsKey::Kind::value, "Kainuu"}}, 2, {{90, 0, 2}, {10, 25, 1}}},
                   {{{StatsKey::Kind::none, ""}}, 1, {{std::nullopt, 0, 0}, {std::nullopt, 0, 0}}}};
    result.total = {{}, 3, {{90, 0, 2}, {10, 25, 1}}};
    result.rows_added_up = StatsRow{{}, 4, {{180, 0, 4}, {std::nullopt, 0, 0}}};
    result.projects_in_several_rows = 1;
    CHECK(Json::parse(to_json(result)) == Json::parse(R"({
        "schema": 1, "query": "nuoret", "match": "auto", "relaxed": false, "corrected": null,
        "filters": [{"facet": "rahasto", "value": "ESR"}], "scores": [], "answers": [],
        "allocation": "full", "allocation_rule": "a project counts whole in each of its rows", "by": ["maakunta"],
        "columns": [{"key": "sum_granted", "measure": "sum", "subject": "granted", "unit": "euros"},
                    {"key": "mean_duration", "measure": "mean", "subject": "duration", "unit": "days"}],
        "total": {"projects": 3, "figures": {"sum_granted": {"value": 90, "projects": 2, "missing": 1},
                                             "mean_duration": {"value": 10.25, "projects": 1, "missing": 2}}},
        "projects_in_several_rows": 1,
        "rows_added_up": {"projects": 4, "figures": {"sum_granted": 180}},
        "rows": [{"keys": [{"facet": "maakunta", "kind": "value", "value": "Kainuu"}], "projects": 2,
                  "figures": {"sum_granted": {"value": 90, "projects": 2, "missing": 0},
                              "mean_duration": {"value": 10.25, "projects": 1, "missing": 1}}},
                 {"keys": [{"facet": "maakunta", "kind": "none", "value": null}], "projects": 1,
                  "figures": {"sum_granted": {"value": null, "projects": 0, "missing": 1},
                              "mean_duration": {"value": null, "projects": 0, "missing": 1}}}],
        "rows_left_out": 0, "years_left_out": 0})"));
}

TEST_CASE("the names of measures and allocations lead back to them") {
    for (const Measure measure :
         {Measure::sum, Measure::mean, Measure::median, Measure::count, Measure::difference, Measure::percent})
        CHECK(measure_from_name(measure_name(measure)) == measure);
    for (const Allocation allocation : {Allocation::full, Allocation::split, Allocation::single})
        CHECK(allocation_from_name(allocation_name(allocation)) == allocation);
    CHECK(measure_from_name("Sum") == std::nullopt);
    CHECK(allocation_from_name("") == std::nullopt);
}
