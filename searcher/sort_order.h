#pragma once

#include "hankehaku/search_request.h"

#include <xapian.h>

#include <optional>
#include <string>

namespace hankehaku {

/// Sort keys for everything but relevance: the value, projects without it last whichever the direction, equal values by
/// code.  Keys compare ascending.
class SortOrder : public Xapian::KeyMaker {
public:
    SortOrder(SortKey key, bool descending) : key_(key), descending_(descending) {}

    [[nodiscard]] std::string operator()(const Xapian::Document& document) const override;

private:
    SortKey key_;
    bool descending_;
};

/// The direction that people expect of a key when they name none.
[[nodiscard]] bool descending_by_default(SortKey key);

}  // namespace hankehaku
