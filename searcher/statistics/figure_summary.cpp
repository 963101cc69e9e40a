#include "searcher/statistics/figure_summary.h"

#include "hankehaku/error.h"
#include "hankehaku/figure.h"

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

StatsCell cell_of_hundredths(std::int64_t hundredths, std::size_t with_figure) {
    const auto [whole, rest] = divided(hundredths, 100);
    return {whole, static_cast<int>(rest), with_figure};
}

/// Throws Error(usage) where they do not fit.
std::int64_t in_hundredths(const StatsCell& cell) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(*cell.whole, std::int64_t{100}, &result) ||
        __builtin_add_overflow(result, cell.hundredths, &result))
        throw Error("usage.comparison_too_large");
    return result;
}

}  // namespace

bool is_in_cents(const StatsColumn& column) { return !column.score && is_in_cents(column.figure); }

FigureSummary::FigureSummary(StatsColumn column) : column_(std::move(column)), in_hundredths_(is_in_cents(column_)) {}

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
        case Measure::sum: return count_ == 0 ? StatsCell{} : cell_of(sum_);
        case Measure::count: return {static_cast<std::int64_t>(count_), 0, count_};
        case Measure::mean: return mean();
        case Measure::median: return median();
        case Measure::difference:
        case Measure::percent: break;  // of two summaries
    }
    return {};
}

StatsCell FigureSummary::cell_of(std::int64_t number) const {
    return in_hundredths_ ? cell_of_hundredths(number, count_) : StatsCell{number, 0, count_};
}

StatsCell FigureSummary::mean() const {
    if (count_ == 0) return {};
    const auto projects = static_cast<std::int64_t>(count_);
    const auto [whole, rest] = divided(sum_, projects);
    if (in_hundredths_) return cell_of(whole + (rest >= projects - rest ? 1 : 0));
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
    if (in_hundredths_) return cell_of(middle + (distance % 2 == 0 ? 0 : 1));
    return {middle, distance % 2 == 0 ? 0 : 50, count_};
}

StatsCell compared(Measure measure, const StatsCell& planned, const StatsCell& realised) {
    StatsCell cell;
    cell.with_figure = std::min(planned.with_figure, realised.with_figure);
    if (!planned.whole || !realised.whole) return cell;
    const bool have_hundredths = planned.hundredths != 0 || realised.hundredths != 0;
    const std::int64_t plan = have_hundredths ? in_hundredths(planned) : *planned.whole;
    const std::int64_t outcome = have_hundredths ? in_hundredths(realised) : *realised.whole;
    std::int64_t result = 0;
    if (measure == Measure::difference) {
        if (__builtin_sub_overflow(outcome, plan, &result)) throw Error("usage.comparison_too_large");
        return have_hundredths ? cell_of_hundredths(result, cell.with_figure) : StatsCell{result, 0, cell.with_figure};
    }
    constexpr std::int64_t hundredths_of_percent = 10000;
    if (plan == 0) return cell;
    if (__builtin_mul_overflow(outcome, hundredths_of_percent, &result)) throw Error("usage.comparison_too_large");
    auto [part, rest] = divided(result, plan);
    if (std::abs(rest) * 2 >= std::abs(plan)) ++part;
    return cell_of_hundredths(part, cell.with_figure);
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
