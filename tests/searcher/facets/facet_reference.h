#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"

#include <vector>

namespace hankehaku::testing {

/// What a search must count, computed the slow way from the projects themselves: `matching` are those that the query
/// finds without filters.
[[nodiscard]] FacetCounts reference_counts(const std::vector<Project>& matching,
                                           const std::vector<FacetFilter>& filters, FacetRequest request);

/// True when `project` has one of the chosen values of every facet that is filtered by, `except` left aside.
[[nodiscard]] bool passes(const Project& project, const std::vector<FacetFilter>& filters,
                          std::optional<Facet> except = std::nullopt);

}  // namespace hankehaku::testing
