#include "searcher/docid_source.h"

#include <algorithm>

namespace hankehaku {

void DocidSource::skip_to(Xapian::docid id, double /*min_weight*/) {
    const std::size_t from = next_ == 0 ? 0 : next_ - 1;
    const auto found =
        std::lower_bound(ids_.begin() + static_cast<std::ptrdiff_t>(std::min(from, ids_.size())), ids_.end(), id);
    next_ = static_cast<std::size_t>(found - ids_.begin()) + 1;
}

}  // namespace hankehaku
