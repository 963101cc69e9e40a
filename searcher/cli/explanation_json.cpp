#include "explanation_json.h"

#include "json_text.h"

namespace hankehaku::cli {
namespace {

Json json_of(const ConditionMatch& match) {
    Json words = Json::array();
    for (const FoundWord& word : match.words)
        words.push_back({{"form", word.form}, {"section", word.section}, {"count", word.count}});
    return {{"rule", match_rule_name(match.rule)},
            {"term", match.term},
            {"weight", match.weight},
            {"words", std::move(words)}};
}

Json json_of(const ExplainedCondition& condition) {
    Json matches = Json::array();
    for (const ConditionMatch& match : condition.matches) matches.push_back(json_of(match));
    return {{"text", condition.text},
            {"begin", condition.begin},
            {"end", condition.end},
            {"field", condition.field ? Json(text_field_name(*condition.field)) : Json()},
            {"excluded", condition.excluded},
            {"ignored", condition.ignored},
            {"present", condition.present},
            {"fulfilled", condition.fulfilled()},
            {"weight", condition.weight},
            {"matches", std::move(matches)},
            {"project_values", condition.project_values}};
}

Json json_of(const ExplainedFilter& filter) {
    return {{"facet", facet_name(filter.facet)},
            {"values", filter.values},
            {"project_values", filter.project_values},
            {"fulfilled", filter.fulfilled}};
}

}  // namespace

void print_explanation_json(std::ostream& out, const Explanation& explanation) {
    Json object{{"schema", schema_version},
                {"query", explanation.query},
                {"code", explanation.code},
                {"name", explanation.name.empty() ? Json() : Json(explanation.name)},
                {"match", match_name(explanation.match)},
                {"relaxed", explanation.relaxed},
                {"found", explanation.found},
                {"query_matches", explanation.query_matches},
                {"score", explanation.score}};
    object["conditions"] = Json::array();
    for (const auto& condition : explanation.conditions) object["conditions"].push_back(json_of(condition));
    object["failed"] = Json::array();
    for (const auto& failed : explanation.failed)
        object["failed"].push_back({{"text", failed.text}, {"present", failed.present}});
    object["filters"] = Json::array();
    for (const auto& filter : explanation.filters) object["filters"].push_back(json_of(filter));
    object["principles"] = Json::array();
    for (const auto& principle : explanation.principles)
        object["principles"].push_back(
            {{"text", principle.text},
             {"project_value", principle.project_value.empty() ? Json() : Json(principle.project_value)},
             {"fulfilled", principle.fulfilled}});
    out << json_text(object) << '\n';
}

}  // namespace hankehaku::cli
