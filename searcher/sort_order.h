#pragma once

#include "hankehaku/search_request.h"
#include "searcher/principles.h"

#include <xapian.h>

#include <optional>
#include <string>

namespace hankehaku {

/// Sort keys for everything but relevance: the value, projects without it last whichever the direction, equal values by
/// code.  Keys compare ascending.
class SortOrder : public Xapian::KeyMaker {
public:
    /// `request` with the score as the index has it.
    SortOrder(const Xapian::Database& database, const SearchRequest& request);

    [[nodiscard]] std::string operator()(const Xapian::Document& document) const override;

private:
    [[nodiscard]] std::string value_of(const Xapian::Document& document) const;

    SortKey key_;
    bool descending_;
    std::optional<ScoreColumn> scores_;  ///< with SortKey::score
};

/// The direction that people expect of a key when they name none.
[[nodiscard]] bool descending_by_default(SortKey key);

}  // namespace hankehaku
