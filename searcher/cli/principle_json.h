#pragma once

#include "json_text.h"

#include "hankehaku/search_result.h"

#include <vector>

namespace hankehaku::cli {

/// Adds what the answer filtered section 8 by: "scores" and "answers".
void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers);

/// The scores of a project that the search filters or sorts by.
[[nodiscard]] Json json_of_scores(const Project& project, const SearchResult& result);

}  // namespace hankehaku::cli
