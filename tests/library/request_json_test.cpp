#include "hankehaku/request_json.h"
#include "hankehaku/error.h"

#include <catch2/catch.hpp>

namespace {

using namespace hankehaku;

std::string mistake_in(const std::string& json) {
    try {
        static_cast<void>(request_from_json(json));
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::usage);
        return error.what();
    }
    return "none";
}

}  // namespace

TEST_CASE("an empty request is the default request") {
    for (const char* const json : {"", "{}", R"({"query": null, "filters": null, "limit": 10})"}) {
        const SearchRequest request = request_from_json(json);
        CHECK(request.query.empty());
        CHECK(request.match == MatchMode::automatic);
        CHECK(request.filters.empty());
        CHECK(request.facets.empty());
        CHECK(request.sort == SortKey::relevance);
        CHECK_FALSE(request.descending.has_value());
        CHECK(request.offset == 0);
        CHECK(request.limit == 10);
        CHECK(request.snippets == 0);
        CHECK(request.spelling);
        CHECK_FALSE(request.full_text);
    }
}

TEST_CASE("every key of a request is read") {
    const SearchRequest request = request_from_json(R"({
        "query": "nuoret työpaja", "match": "any",
        "filters": [{"facet": "maakunta", "value": "Kainuu"}, {"facet": "status", "value": "x"}],
        "facets": ["tila", {"facet": "hakija", "max_values": 20}, {"facet": "vuosi", "max_values": null}],
        "sort": "funding", "descending": false, "offset": 5, "limit": null, "snippets": 2, "spelling": false})");
    CHECK(request.query == "nuoret työpaja");
    CHECK(request.match == MatchMode::any);
    CHECK(request.filters == std::vector<FacetFilter>{{Facet::province, "Kainuu"}, {Facet::status, "x"}});
    REQUIRE(request.facets.size() == 3);
    CHECK(request.facets[0].facet == Facet::status);
    CHECK(request.facets[0].max_values == FacetRequest{}.max_values);
    CHECK(request.facets[1].max_values == 20);
    CHECK(request.facets[2].max_values == no_limit);
    CHECK(request.sort == SortKey::funding);
    CHECK(request.descending == false);
    CHECK(request.offset == 5);
    CHECK(request.limit == no_limit);
    CHECK(request.snippets == 2);
    CHECK_FALSE(request.spelling);
}

TEST_CASE("a request filters and sorts by scores and answers of section 8, and counts places") {
    const SearchRequest request = request_from_json(R"({
        "scores": [{"label": "hyvinvointi", "lowest": 7}, {"label": "luonto", "effect": "indirect", "highest": 3}],
        "answers": [{"question": "sukupuoli", "answer": false}], "places": 5,
        "sort": "score", "sort_score": {"label": "hyvinvointi", "effect": "indirect"}})");
    CHECK(request.scores ==
          std::vector<ScoreFilter>{{{"hyvinvointi", Effect::direct}, 7, 10}, {{"luonto", Effect::indirect}, 0, 3}});
    CHECK(request.answers == std::vector<AnswerFilter>{{"sukupuoli", false}});
    CHECK(request.place_tree == 5);
    CHECK(request.sort == SortKey::score);
    CHECK(request.sort_score == ScoreName{"hyvinvointi", Effect::indirect});
}

TEST_CASE("invalid requests are errors that name the key") {
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {"{", "request: not valid JSON in UTF-8"},
        {"\"\xff\"", "request: not valid JSON in UTF-8"},
        {"[]", "request: not a JSON object"},
        {R"({"qurey": "x"})", "request: no key \"qurey\"; there are query, match"},
        {R"({"query": 1})", "request.query: a text is needed"},
        {R"({"match": "some"})", "request.match: \"some\" is not one of auto, all, any"},
        {R"({"sort": "size"})", "request.sort: \"size\" is not one of relevance"},
        {R"({"limit": -1})", "request.limit: a whole number from 0 is needed"},
        {R"({"limit": 1.5})", "request.limit"},
        {R"({"descending": "yes"})", "request.descending: true or false is needed"},
        {R"({"filters": {}})", "request.filters: an array is needed"},
        {R"({"filters": ["tila"]})", "request.filters[0]: an object is needed"},
        {R"({"filters": [{"facet": "tila"}]})", "request.filters[0].value: a text is needed"},
        {R"({"filters": [{"facet": "tila", "value": "x", "or": 1}]})", "request.filters[0]: no key \"or\""},
        {R"({"scores": [{"label": "x", "lowest": 11}]})", "request.scores[0].lowest: points are at most 10"},
        {R"({"scores": [{"effect": "direct"}]})", "request.scores[0].label: a text is needed"},
        {R"({"sort_score": "x"})", "request.sort_score: an object is needed"},
        {R"({"facets": ["tila", "planeetta"]})", "request.facets[1].facet: no facet \"planeetta\""}};
    for (const auto& [json, message] : mistakes) CHECK_THAT(mistake_in(json), Catch::StartsWith(message));
}

TEST_CASE("the names of match modes and sort keys lead back to them") {
    for (const MatchMode mode : {MatchMode::automatic, MatchMode::all, MatchMode::any})
        CHECK(match_mode_from_name(match_mode_name(mode)) == mode);
    CHECK(match_mode_from_name("AUTO") == std::nullopt);
    CHECK(sort_key_from_name("end") == SortKey::end);
    CHECK(sort_key_from_name("") == std::nullopt);
}

TEST_CASE("a request that is nested without end is refused before anything walks down into it") {
    constexpr std::size_t deep = 1'000'000;
    const std::string brackets = std::string(deep, '[') + std::string(deep, ']');
    CHECK(mistake_in(R"({"filters": )" + brackets + "}") == "request: nested more than 16 levels deep");
    CHECK(mistake_in(brackets) == "request: nested more than 16 levels deep");
    CHECK(mistake_in(R"({"filters": [[{"facet": "tila"}]]})") == "request.filters[0]: an object is needed");
}
