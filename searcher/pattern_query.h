#pragma once

#include "hankehaku/text_field.h"
#include "searcher/match_query.h"
#include "searcher/position_matcher.h"
#include "searcher/posting_lists.h"

#include <optional>

namespace hankehaku {

/// Finds the documents in which `pattern` occurs, in `field` only when given, and weighs them by its words.  Cost: at
/// first, reads the positions of the words in every document that has them all.
[[nodiscard]] MatchQuery pattern_query(const PositionPattern& pattern, PostingLists& lists,
                                       std::optional<TextField> field = std::nullopt);

/// True when `pattern` occurs in any document.  Cost: looks no further than the first few that have it.
[[nodiscard]] bool occurs(const PositionPattern& pattern, PostingLists& lists);

}  // namespace hankehaku
