#pragma once

#include "searcher/ranking/sort_order.h"

#include <xapian.h>

#include <cstddef>
#include <limits>
#include <vector>

namespace hankehaku {

struct RankedDocument {
    Xapian::docid id = 0;
    double score = 0;
    bool operator==(const RankedDocument&) const = default;
};

/// Keeps the best of the documents that are added to it; those of equal score go by code.
class BestDocuments {
public:
    explicit BestDocuments(std::size_t wanted) : wanted_(wanted), limit_(2 * wanted + 64) {}

    void add(Xapian::docid id, double score) {
        if (score < least_ || wanted_ == 0) return;
        documents_.push_back({id, score});
        if (documents_.size() >= limit_) leave_out_the_rest();
    }

    /// Those wanted, without the `first` best, best first.  `database` is what they are in.
    [[nodiscard]] std::vector<RankedDocument> page(const Xapian::Database& database, std::size_t first) &&;

private:
    void leave_out_the_rest();

    std::size_t wanted_;
    std::size_t limit_;  ///< so many are kept before the rest is left out
    double least_ = -std::numeric_limits<double>::infinity();
    std::vector<RankedDocument> documents_;
};

/// The documents `first` to `first + most` of `ids`, which ascend, in `order`.
[[nodiscard]] std::vector<RankedDocument> ordered_page(const std::vector<Xapian::docid>& ids, SortOrder& order,
                                                       std::size_t first, std::size_t most);

}  // namespace hankehaku
