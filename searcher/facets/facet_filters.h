#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/match_query.h"

#include <vector>

namespace hankehaku {

/// Values of one facet are alternatives; every facet that is filtered by must hold.  `filters` as resolved.
[[nodiscard]] MatchQuery filtered(MatchQuery query, const std::vector<FacetFilter>& filters,
                                  const ValueResolver& resolver);

/// The values as the index has them, each once; of a range each value in it.
[[nodiscard]] std::vector<FacetFilter> resolved(const std::vector<FacetFilter>& filters, const ValueResolver& resolver);

/// What the result says of the request.
[[nodiscard]] SearchResult head_of(const SearchRequest& request);

}  // namespace hankehaku
