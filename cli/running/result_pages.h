#pragma once

#include "hankehaku/searcher.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>

namespace hankehaku::cli {

/// Takes the hits of one page; all else of the result is the same on every page.
using PageSink = std::function<void(const SearchResult&)>;

/// Finds everything from request.offset on, whatever request.limit says, and hands it over page by page: no more than
/// one page is in memory.  `page_size`: most hits on a page; absent: a default that bounds memory.  Calls `sink` once
/// at least; returns the first page without its hits. Throws what search() throws, and Error(io) when the index was
/// changed in between, so that what was handed over may not be one answer.
SearchResult search_in_pages(Searcher& searcher, const std::filesystem::path& index, SearchRequest request,
                             const PageSink& sink, std::optional<std::size_t> page_size = std::nullopt);

}  // namespace hankehaku::cli
