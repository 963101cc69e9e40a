#pragma once

#include "base/json_text.h"
#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"

#include <vector>

namespace hankehaku {

/// The facet values by which the result was filtered.
[[nodiscard]] Json filters_json(const std::vector<FacetFilter>& filters);

/// Adds the filters on section 8: "scores" and "answers".
void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers);

/// Adds the ranges by which the result was filtered, "ranges", if there are any.
void add_ranges(Json& object, const std::vector<RangeFilter>& ranges);

/// The first keys of statistics: the query, how it was understood, and all filters.
[[nodiscard]] Json head_of(const StatsResult& result);

[[nodiscard]] Json json_of(const std::vector<NamedScore>& scores);

}  // namespace hankehaku
