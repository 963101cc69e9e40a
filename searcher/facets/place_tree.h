#pragma once

#include "hankehaku/gazetteer.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"

namespace hankehaku {

/// The request that also counts all provinces, sub-regions and municipalities, at the end of its facets, when the tree
/// of places is asked for.
[[nodiscard]] SearchRequest with_place_facets(const SearchRequest& request);

/// Makes the tree that `request` asked for of the last three facets of `result`, the answer to with_place_facets().
/// Each place is below the place that contains it in the gazetteer, whether projects name that one or not; places that
/// it does not know are at the top.
void arrange_places(const SearchRequest& request, const Gazetteer& gazetteer, SearchResult& result);

}  // namespace hankehaku
