#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/searcher.h"

#include <cstddef>
#include <functional>
#include <optional>

namespace HANKEHAKU_EXPORT hankehaku {

/// Takes the hits of one page; all else of the result is the same on every page.  False: no more pages are wanted.
using PageSink = std::function<bool(const SearchResult&)>;

/// Hands over what search() finds page by page, request.limit hits in all (no_limit: every one) from request.offset on;
/// no more than one page is in memory.  `page_size`: most hits on a page; absent: a default that bounds memory.  Calls
/// `sink` once at least; returns the first page without its hits.  Throws what search() throws, and Error(io) when the
/// index was changed in between, so that what was handed over may not be one answer.
SearchResult search_in_pages(Searcher& searcher, SearchRequest request, const PageSink& sink,
                             std::optional<std::size_t> page_size = std::nullopt);

}  // namespace hankehaku
