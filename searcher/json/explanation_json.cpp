#include "base/json_text.h"
#include "hankehaku/result_json.h"

namespace hankehaku {
namespace {

Json json_of(const ConditionMatch& match) {
    const auto word_json = [](const FoundWord& word) {
        return Json{{"form", word.form}, {"section", word.section}, {"count", word.count}};
    };
    return {{"rule", match_rule_name(match.rule)},
            {"term", match.term},
            {"weight", match.weight},
            {"words", array_of(match.words, word_json)}};
}

Json json_of(const ExplainedCondition& condition) {
    const auto match_json = [](const ConditionMatch& match) { return json_of(match); };
    return {{"text", condition.text},
            {"begin", condition.begin},
            {"end", condition.end},
            {"field", condition.field ? Json(text_field_name(*condition.field)) : Json()},
            {"excluded", condition.excluded},
            {"ignored", condition.ignored},
            {"present", condition.present},
            {"fulfilled", condition.fulfilled()},
            {"weight", condition.weight},
            {"matches", array_of(condition.matches, match_json)},
            {"project_values", condition.project_values}};
}

Json json_of(const FailedCondition& failed) { return {{"text", failed.text}, {"present", failed.present}}; }

Json json_of(const ExplainedFilter& filter) {
    return {{"facet", facet_name(filter.facet)},
            {"values", filter.values},
            {"project_values", filter.project_values},
            {"fulfilled", filter.fulfilled}};
}

Json json_of(const ExplainedPrinciple& principle) {
    return {{"text", principle.text},
            {"project_value", text_or_null(principle.project_value)},
            {"fulfilled", principle.fulfilled}};
}

}  // namespace

std::string to_json(const Explanation& explanation) {
    return json_text(
        {{"schema", schema_version},
         {"query", explanation.query},
         {"code", explanation.code},
         {"name", text_or_null(explanation.name)},
         {"match", match_mode_name(explanation.match)},
         {"relaxed", explanation.relaxed},
         {"by_score", explanation.by_score},
         {"found", explanation.found},
         {"query_matches", explanation.query_matches},
         {"score", explanation.score},
         {"conditions", array_of(explanation.conditions, [](const auto& condition) { return json_of(condition); })},
         {"failed", array_of(explanation.failed, [](const auto& failed) { return json_of(failed); })},
         {"filters", array_of(explanation.filters, [](const auto& filter) { return json_of(filter); })},
         {"principles", array_of(explanation.principles, [](const auto& principle) { return json_of(principle); })}});
}

}  // namespace hankehaku
