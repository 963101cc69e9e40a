#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/explanation.h"
#include "hankehaku/project.h"
#include "searcher/explaining/query_trace.h"
#include "searcher/matching/position_matcher.h"

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace hankehaku {

/// Of the words of all parts of a query, about.
inline constexpr std::size_t most_bytes_explained = std::size_t{32} << 20U;

/// The words of the document `id`, which holds `project`, by which it matches the terms of `pieces`: one list for each
/// term, piece after piece, each in the order of the text.  The text is cut and analysed once for all of them.  Throws
/// Error(query) when they are too much.
[[nodiscard]] std::vector<std::vector<FoundWord>> found_words(Xapian::docid id, const Project& project,
                                                              const PositionMatcher& matcher, Analyzer& analyzer,
                                                              const std::vector<TracedPiece>& pieces);

}  // namespace hankehaku
