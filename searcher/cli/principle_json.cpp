#include "principle_json.h"

namespace hankehaku::cli {

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

}  // namespace hankehaku::cli
