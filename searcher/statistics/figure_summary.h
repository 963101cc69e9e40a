#pragma once

#include "hankehaku/stats.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace hankehaku {

/// One figure over many projects, taken in one by one.
class FigureSummary {
public:
    explicit FigureSummary(StatsColumn column) : column_(std::move(column)) {}

    /// Throws Error(usage) when the sum no longer fits in 64 bits.
    void add(std::int64_t number);

    [[nodiscard]] StatsCell cell() const;

private:
    [[nodiscard]] StatsCell mean() const;
    [[nodiscard]] StatsCell median() const;

    StatsColumn column_;
    std::int64_t sum_ = 0;
    std::size_t count_ = 0;
    std::vector<std::int64_t> numbers_;  ///< for a median only
};

/// `number` in `count` parts that differ by one at most and add up to it: what is left over goes to the first parts.
[[nodiscard]] std::vector<std::int64_t> equal_parts(std::int64_t number, std::size_t count);

}  // namespace hankehaku
