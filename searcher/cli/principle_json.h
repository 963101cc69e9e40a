#pragma once

#include "json_text.h"

#include "hankehaku/search_result.h"

#include <vector>

namespace hankehaku::cli {

/// Adds what the answer filtered section 8 by: "scores" and "answers".
void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers);

}  // namespace hankehaku::cli
