#pragma once

#include "base/json_text.h"
#include "hankehaku/search_result.h"

#include <vector>

namespace hankehaku {

/// The facets by which the answer was filtered.
[[nodiscard]] Json filters_json(const std::vector<FacetFilter>& filters);

/// Adds what the answer filtered section 8 by: "scores" and "answers".
void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers);

/// Adds the ranges that the answer was filtered by, "ranges", if there are any.
void add_ranges(Json& object, const std::vector<RangeFilter>& ranges);

[[nodiscard]] Json json_of(const std::vector<NamedScore>& scores);

}  // namespace hankehaku
