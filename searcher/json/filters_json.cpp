#include "searcher/json/filters_json.h"

namespace hankehaku {

Json filters_json(const std::vector<FacetFilter>& filters) {
    return array_of(filters, [](const FacetFilter& filter) {
        return Json{{"facet", facet_name(filter.facet)}, {"value", filter.value}};
    });
}

void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers) {
    object["scores"] = Json::array();
    for (const ScoreFilter& filter : scores)
        object["scores"].push_back({{"label", filter.score.label},
                                    {"effect", effect_name(filter.score.effect)},
                                    {"lowest", filter.lowest},
                                    {"highest", filter.highest}});
    object["answers"] = Json::array();
    for (const AnswerFilter& filter : answers)
        object["answers"].push_back({{"question", filter.question}, {"answer", filter.answer}});
}

Json json_of(const std::vector<NamedScore>& scores) {
    Json list = Json::array();
    for (const auto& [name, score] : scores)
        list.push_back(
            {{"label", name.label}, {"effect", effect_name(name.effect)}, {"score", score ? Json(*score) : Json()}});
    return list;
}

}  // namespace hankehaku
