#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/searcher.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace HANKEHAKU_EXPORT hankehaku {

/// Receives one page of hits; the rest of the result is the same on every page.  False: stop.
using PageSink = std::function<bool(const SearchResult&)>;

/// Passes the hits of search() to `sink` page by page: request.limit hits in all (no_limit: every one) from
/// request.offset on, with at most one page in memory.  `page_size`: most hits on a page; absent: a default that bounds
/// memory.  Calls `sink` at least once; returns the first page without its hits.  Throws what search() throws, and
/// Error(io) if the index was changed in between, so that the pages may be inconsistent.
SearchResult search_in_pages(Searcher& searcher, SearchRequest request, const PageSink& sink,
                             std::optional<std::size_t> page_size = std::nullopt);

}  // namespace hankehaku
