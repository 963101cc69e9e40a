#include "searcher/statistics/figure_summary.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>

namespace hankehaku {
namespace {

struct Division {
    std::int64_t quotient;
    std::int64_t remainder;  ///< never negative
};

Division divided(std::int64_t number, std::int64_t divisor) {
    Division result{number / divisor, number % divisor};
    if (result.remainder < 0) {
        result.quotient -= divisor > 0 ? 1 : -1;
        result.remainder += std::abs(divisor);
    }
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
        case Measure::difference:
        case Measure::percent: break;  // of two summaries
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

StatsCell compared(Measure measure, const StatsCell& planned, const StatsCell& realised) {
    StatsCell cell;
    cell.with_figure = std::min(planned.with_figure, realised.with_figure);
    if (!planned.whole || !realised.whole) return cell;
    std::int64_t result = 0;
    if (measure == Measure::difference) {
        if (__builtin_sub_overflow(*realised.whole, *planned.whole, &result)) throw Error("usage.comparison_too_large");
        cell.whole = result;
        return cell;
    }
    constexpr std::int64_t hundredths_of_percent = 10000;
    if (*planned.whole == 0) return cell;
    if (__builtin_mul_overflow(*realised.whole, hundredths_of_percent, &result))
        throw Error("usage.comparison_too_large");
    auto [part, rest] = divided(result, *planned.whole);
    if (std::abs(rest) * 2 >= std::abs(*planned.whole)) ++part;
    const auto [whole, hundredths] = divided(part, 100);
    cell.whole = whole;
    cell.hundredths = static_cast<int>(hundredths);
    return cell;
}

std::vector<std::int64_t> weighted_parts(std::int64_t number, const std::vector<std::int64_t>& weights) {
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    // number * weight may not fit; quotient and remainder apart do, and say exactly the same.
    const auto [quotient, remainder] = divided(number, all);
    std::vector<std::int64_t> parts;
    std::vector<std::pair<std::int64_t, std::size_t>> lost;
    std::int64_t left = number;
    for (std::size_t at = 0; at < weights.size(); ++at) {
        const auto [part, rest] = divided(remainder * weights[at], all);
        parts.push_back(quotient * weights[at] + part);
        lost.emplace_back(-rest, at);
        left -= parts.back();
    }
    std::sort(lost.begin(), lost.end());
    for (std::size_t at = 0; at < static_cast<std::size_t>(left); ++at) ++parts[lost[at].second];
    return parts;
}

}  // namespace hankehaku
