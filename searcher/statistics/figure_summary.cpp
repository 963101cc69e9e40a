#include "searcher/statistics/figure_summary.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <string>

namespace hankehaku {
namespace {

struct Division {
    std::int64_t quotient;
    std::int64_t remainder;  ///< never negative
};

Division divided(std::int64_t number, std::int64_t divisor) {
    Division result{number / divisor, number % divisor};
    if (result.remainder < 0) result = {result.quotient - 1, result.remainder + divisor};
    return result;
}

}  // namespace

void FigureSummary::add(std::int64_t number) {
    ++count_;
    if (column_.measure == Measure::count) return;
    if (column_.measure == Measure::median) {
        numbers_.push_back(number);
        return;
    }
    if (__builtin_add_overflow(sum_, number, &sum_))
        throw Error("usage.sum_too_large", {{"figure", figure_name(column_.figure)}});
}

StatsCell FigureSummary::cell() const {
    switch (column_.measure) {
        case Measure::sum: return count_ == 0 ? StatsCell{} : StatsCell{sum_, 0, count_};
        case Measure::count: return {static_cast<std::int64_t>(count_), 0, count_};
        case Measure::mean: return mean();
        case Measure::median: return median();
    }
    return {};
}

StatsCell FigureSummary::mean() const {
    if (count_ == 0) return {};
    const auto projects = static_cast<std::int64_t>(count_);
    const auto [whole, rest] = divided(sum_, projects);
    const auto hundredths = (rest * 100 + projects / 2) / projects;
    return hundredths == 100 ? StatsCell{whole + 1, 0, count_} : StatsCell{whole, static_cast<int>(hundredths), count_};
}

StatsCell FigureSummary::median() const {
    if (count_ == 0) return {};
    auto sorted = numbers_;
    std::sort(sorted.begin(), sorted.end());
    const std::int64_t upper = sorted[count_ / 2], lower = sorted[(count_ - 1) / 2];
    // Unsigned, since the distance of two numbers need not fit.
    const auto distance = static_cast<std::uint64_t>(upper) - static_cast<std::uint64_t>(lower);
    const auto middle = static_cast<std::int64_t>(static_cast<std::uint64_t>(lower) + distance / 2);
    return {middle, distance % 2 == 0 ? 0 : 50, count_};
}

std::vector<std::int64_t> equal_parts(std::int64_t number, std::size_t count) {
    const auto [part, left] = divided(number, static_cast<std::int64_t>(count));
    std::vector<std::int64_t> parts(count, part);
    for (std::size_t at = 0; at < static_cast<std::size_t>(left); ++at) ++parts[at];
    return parts;
}

}  // namespace hankehaku
