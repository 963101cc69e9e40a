#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/matching/surface_forms.h"

#include <xapian.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {

/// Looks for surface forms at a place.  They have no positions in the index, so the texts that have the forms are cut
/// into words again, without being analysed: about a quarter of a millisecond for each.
class ExactMatcher {
public:
    /// `lists` and `analyzer` must outlive it.  `on_text` is called before each text that is read.
    ExactMatcher(PostingLists& lists, Analyzer& analyzer, std::function<void()> on_text)
        : lists_(&lists), analyzer_(&analyzer), on_text_(std::move(on_text)) {}

    /// The documents that have the forms `words` side by side, only in `field` if given; each form weighs.  The cache
    /// of the lists keeps them.
    [[nodiscard]] MatchQuery side_by_side(const std::vector<std::string>& words, std::optional<TextField> field) const;

    /// The documents that have one of the forms in `field`, ascending.
    [[nodiscard]] std::vector<Xapian::docid> in_field(const std::vector<std::string>& forms, TextField field) const;

private:
    /// Those that `query` matches and in which words with the numbers `phrase` stand side by side.
    [[nodiscard]] std::vector<Xapian::docid> with_phrase(const MatchQuery& query, const SurfaceNumbers& numbers,
                                                         const std::vector<std::uint32_t>& phrase,
                                                         std::optional<TextField> field) const;

    PostingLists* lists_;
    Analyzer* analyzer_;
    std::function<void()> on_text_;
};

}  // namespace hankehaku
