#pragma once

#include "hankehaku/search_request.h"
#include "searcher/columns/slot_reader.h"
#include "searcher/facets/principle_filters.h"

#include <xapian.h>

#include <optional>
#include <string>

namespace hankehaku {

/// Sort keys for everything but relevance: the value, projects without it last whichever the direction, equal values by
/// code.  Keys compare ascending.
class SortOrder {
public:
    /// `request` with the score resolved.
    SortOrder(const Xapian::Database& database, const SearchRequest& request);

    /// Documents are asked about in ascending order.
    [[nodiscard]] std::string key(Xapian::docid id);

private:
    bool descending_;
    SlotReader values_, codes_;
    std::optional<ScoreColumn> scores_;  ///< with SortKey::score
};

/// The direction that people expect of a key when they name none.
[[nodiscard]] bool descending_by_default(SortKey key);

}  // namespace hankehaku
