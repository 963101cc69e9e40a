#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/posting_lists.h"

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

/// The documents whose stored text has the surface forms `words` side by side, only in `field` if given. Surface
/// forms have no positions in the index, so the texts that have all of them are read.
[[nodiscard]] std::vector<Xapian::docid> exact_matches(PostingLists& lists, Analyzer& analyzer,
                                                       const std::vector<std::string>& words,
                                                       std::optional<TextField> field);

}  // namespace hankehaku
