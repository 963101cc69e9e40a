#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "hankehaku/searcher.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace HANKEHAKU_EXPORT hankehaku {

/// The hits of a search page by page.  They are ranked once: then a page costs what its hits cost, and of the hits of
/// other pages there is a number each in memory.
///
/// Threads: one at a time.
class ResultPages {
public:
    /// request.limit hits in all (no_limit: every one) from request.offset on.  `page_size`: most hits on a page;
    /// absent: a default that bounds memory.
    explicit ResultPages(SearchRequest request, std::optional<std::size_t> page_size = std::nullopt);
    ~ResultPages();
    ResultPages(ResultPages&&) noexcept;
    ResultPages& operator=(ResultPages&&) noexcept;

    /// The next page, as search() gives it: what is not of its hits is the same on every page.  The first is there also
    /// when nothing is found; after the last there is nothing.  Every call may get another searcher of the index.
    /// Throws what search() throws, and Error(io) if the index has other projects now than it had for the first page.
    [[nodiscard]] std::optional<SearchResult> next(Searcher& searcher);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Receives one page of hits.  False: stop.
using PageSink = std::function<bool(const SearchResult&)>;

/// Passes all pages of ResultPages(request, page_size) to `sink`; returns the first one without its hits.
SearchResult search_in_pages(Searcher& searcher, SearchRequest request, const PageSink& sink,
                             std::optional<std::size_t> page_size = std::nullopt);

}  // namespace hankehaku
