#pragma once

#include "hankehaku/text_field.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"
#include "searcher/matching/posting_lists.h"

#include <cstddef>
#include <optional>

namespace hankehaku {

/// Finds the documents in which `pattern` occurs, in `field` only when given, and weighs them by its words.  Cost: at
/// first, reads the positions of the words in every document that has them all.
[[nodiscard]] MatchQuery pattern_query(const PositionPattern& pattern, PostingLists& lists,
                                       std::optional<TextField> field = std::nullopt);

/// The same documents, without a weight: for conditions, which then need no more than one list.
[[nodiscard]] MatchQuery pattern_documents(const PositionPattern& pattern, PostingLists& lists,
                                           std::optional<TextField> field = std::nullopt);

/// True when `pattern` occurs in one of the first `most` documents that have all its words.
[[nodiscard]] bool occurs(const PositionPattern& pattern, PostingLists& lists, std::size_t most);

}  // namespace hankehaku
