#pragma once

#include "hankehaku/stats.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace hankehaku {

/// Whether the numbers of a column are counted in cents; scores are not.
[[nodiscard]] bool is_in_cents(const StatsColumn& column);

/// One figure over many projects, taken in one by one.
class FigureSummary {
public:
    explicit FigureSummary(StatsColumn column);

    /// Of money in cents: is_in_cents().  Throws Error(usage) when the sum no longer fits in 64 bits.
    void add(std::int64_t number);

    [[nodiscard]] StatsCell cell() const;
    /// The numbers added up, as they were added.
    [[nodiscard]] std::int64_t sum() const { return sum_; }

private:
    [[nodiscard]] StatsCell cell_of(std::int64_t number) const;
    [[nodiscard]] StatsCell mean() const;
    [[nodiscard]] StatsCell median() const;

    StatsColumn column_;
    bool in_hundredths_;  ///< of what the cell counts
    std::int64_t sum_ = 0;
    std::size_t count_ = 0;
    std::vector<std::int64_t> numbers_;  ///< for a median only
};

/// What the two sums make together: Measure::difference or Measure::percent.  Nothing where one is missing, and for a
/// part of nothing.  Throws Error(usage) when the result does not fit in 64 bits.
[[nodiscard]] StatsCell compared(Measure measure, const StatsCell& planned, const StatsCell& realised);

/// `number` in parts as large as `weights` say, none of which is below one; they add up to it.  What is left over goes
/// to the parts that lost most by rounding, the first of equal ones.
[[nodiscard]] std::vector<std::int64_t> weighted_parts(std::int64_t number, const std::vector<std::int64_t>& weights);

}  // namespace hankehaku
