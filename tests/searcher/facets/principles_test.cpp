#include "searcher/searchable_index.h"
#include "support/test_projects.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using namespace hankehaku;
using namespace hankehaku::testing;

const std::string wellbeing = "Hyvinvoinnin edistäminen";
const std::string equality = "Tasa-arvon edistäminen";
const std::string main_aim = "Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen";
const std::string analysis = "Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta";

Project scored(const std::string& code, int direct, int indirect, std::optional<bool> answer) {
    Project project = summary_project(code, "Kalasatama.");
    project.sustainability = {{"Sosiaalinen kestävyys", wellbeing, direct, indirect, ""},
                              {"Sosiaalinen kestävyys", equality, 5, 5, ""}};
    project.equality = {{main_aim, answer, ""}, {analysis, true, ""}};
    return project;
}

std::vector<Project> four_projects() {
    return {scored("A1", 7, 2, true), scored("A2", 10, 0, false), scored("A3", 0, 7, std::nullopt),
            summary_project("A4", "Kalasatama.")};
}

SearchRequest with_score(const std::string& label, Effect effect, int lowest, int highest = highest_score) {
    SearchRequest request;
    request.scores = {{{label, effect}, lowest, highest}};
    return request;
}

std::string message_of(SearchableIndex& index, const SearchRequest& request) {
    const auto failure = failure_of([&] { static_cast<void>(index.search(request)); });
    return failure && failure->code == ErrorCode::unknown_value ? failure->message : "no such error";
}

}  // namespace

TEST_CASE("a score filter keeps the projects with a score between its limits") {
    SearchableIndex index(four_projects());
    const auto found = [&](Effect effect, int lowest, int highest) {
        return sorted(codes(index.searcher(), with_score(wellbeing, effect, lowest, highest)));
    };
    CHECK(found(Effect::direct, 7, 10) == Codes{"A1", "A2"});
    CHECK(found(Effect::indirect, 7, 10) == Codes{"A3"});
    CHECK(found(Effect::direct, 0, 7) == Codes{"A1", "A3"});
    CHECK(found(Effect::direct, 0, 10) == Codes{"A1", "A2", "A3"});
    CHECK(found(Effect::direct, 8, 9).empty());
}

TEST_CASE("score filters equal a look at each sample project") {
    const auto label = sample_projects().front().sustainability.front().label;
    for (const Effect effect : {Effect::direct, Effect::indirect}) {
        for (int lowest = 0; lowest <= highest_score; ++lowest) {
            Codes expected;
            for (const Project& project : sample_projects())
                if (score_of(project, label, effect).value_or(-1) >= lowest) expected.push_back(project.code);
            CHECK(sorted(codes(samples().searcher(), with_score(label, effect, lowest))) == sorted(expected));
        }
    }
}

TEST_CASE("an answer filter keeps the projects that gave the answer") {
    SearchableIndex index(four_projects());
    const auto found = [&](const std::string& question, bool answer) {
        SearchRequest request;
        request.answers = {{question, answer}};
        return sorted(codes(index.searcher(), request));
    };
    CHECK(found(main_aim, true) == Codes{"A1"});
    CHECK(found("päätavoite", false) == Codes{"A2"});
    CHECK(found("toimintaympäristön analyysi", true) == Codes{"A1", "A2", "A3"});
    CHECK(found("analyysi", false).empty());
}

TEST_CASE("a row of 8.2 may be named in any form that only it has") {
    SearchableIndex index(four_projects());
    for (const char* form : {"Hyvinvoinnin edistäminen", "hyvinvoinnin edistaminen", "hyvinvoinnin", "hyvinvointi",
                             "HYVINVOINTIA edistämään"}) {
        INFO(form);
        const auto result = index.search(with_score(form, Effect::direct, 1));
        REQUIRE(result.scores.size() == 1);
        CHECK(result.scores.front().score.label == wellbeing);
        CHECK(result.total == 2);
    }
}

TEST_CASE("a name that no row has is an error with the nearest, one that several have with those") {
    SearchableIndex index(four_projects());
    CHECK_THAT(message_of(index, with_score("hyvinvionti", Effect::direct, 1)),
               Catch::StartsWith("unknown row of 8.2 \"hyvinvionti\"; nearest: " + wellbeing));
    CHECK_THAT(message_of(index, with_score("edistäminen", Effect::direct, 1)),
               Catch::Contains("may be any of: " + wellbeing + ", " + equality));
    SearchRequest asked;
    asked.answers = {{"paatavote", true}};
    CHECK_THAT(message_of(index, asked), Catch::Contains("question of 8.1") && Catch::Contains(main_aim));
}

TEST_CASE("an impossible score is refused") {
    SearchableIndex index(four_projects());
    for (const auto& [lowest, highest] : {std::pair{-1, 5}, std::pair{0, 11}, std::pair{6, 5}})
        CHECK(fails_with(ErrorCode::usage, [&, low = lowest, high = highest] {
            static_cast<void>(index.search(with_score(wellbeing, Effect::direct, low, high)));
        }));
}

TEST_CASE("a score sorts both ways, projects without it last") {
    SearchableIndex index(four_projects());
    SearchRequest request;
    request.sort = SortKey::score;
    request.sort_score = {"hyvinvointi", Effect::direct};
    CHECK(codes(index.searcher(), request) == Codes{"A2", "A1", "A3", "A4"});
    request.descending = false;
    CHECK(codes(index.searcher(), request) == Codes{"A3", "A1", "A2", "A4"});
    request.sort_score.effect = Effect::indirect;
    CHECK(codes(index.searcher(), request) == Codes{"A2", "A1", "A3", "A4"});
}

TEST_CASE("scores filter beside words and facets, and do not count as a facet's own filter") {
    auto projects = four_projects();
    for (auto& project : projects) project.fund = "ESR";
    projects[1].fund = "EAKR";
    SearchableIndex index(projects);
    SearchRequest request = with_score(wellbeing, Effect::direct, 7);
    request.query = "kalasatama";
    request.filters = {{Facet::fund, "ESR"}};
    request.facets = {{Facet::fund, 10}};
    const auto result = index.search(request);
    CHECK(result.total == 1);
    const auto& values = result.facets.at(0).values;
    REQUIRE(values.size() == 2);
    CHECK(std::all_of(values.begin(), values.end(), [](const FacetValue& value) { return value.count == 1; }));
}

TEST_CASE("explain shows a score and an answer that exclude a project") {
    SearchableIndex index(four_projects());
    SearchRequest request = with_score("hyvinvointi", Effect::direct, 8);
    request.answers = {{"päätavoite", false}};
    const auto explanation = index.searcher().explain(request, "A1");
    CHECK(explanation.query_matches);
    CHECK_FALSE(explanation.found);
    REQUIRE(explanation.principles.size() == 2);
    CHECK(explanation.principles[0].text == wellbeing + " (direct) from 8 to 10");
    CHECK(explanation.principles[0].project_value == "7");
    CHECK(explanation.principles[1].project_value == "Kyllä");
    CHECK(index.searcher().explain(request, "A2").found);
}
