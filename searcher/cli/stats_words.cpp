#include "stats_words.h"

#include <algorithm>

namespace hankehaku::cli {

std::string_view measure_name(Measure measure) {
    switch (measure) {
        case Measure::sum: return "sum";
        case Measure::mean: return "mean";
        case Measure::median: return "median";
        case Measure::count: return "count";
    }
    return {};
}

std::string_view allocation_name(Allocation allocation) {
    switch (allocation) {
        case Allocation::full: return "full";
        case Allocation::split: return "split";
        case Allocation::single: return "single";
    }
    return {};
}

std::string_view allocation_rule(Allocation allocation) {
    switch (allocation) {
        case Allocation::full: return "a project counts whole in each of its rows";
        case Allocation::split:
            return "a project's sums are divided equally among its rows, to the unit, and add up to the total; it "
                   "counts as a project in each of them";
        case Allocation::single: return "a project with several values counts only in the row \"several\"";
    }
    return {};
}

std::string subject_key(const StatsColumn& column) {
    if (!column.score) return std::string(figure_english_name(column.figure));
    return column.score->label + " (" + std::string(effect_name(column.score->effect)) + ")";
}

std::string subject_title(const StatsColumn& column) {
    return column.score ? column.score->label : std::string(figure_name(column.figure));
}

std::string_view unit_name(const StatsColumn& column) {
    return column.score ? "points" : figure_unit_name(figure_unit(column.figure));
}

std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns) {
    std::vector<std::size_t> firsts;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (std::none_of(firsts.begin(), firsts.end(),
                         [&](std::size_t first) { return subject_key(columns[first]) == subject_key(columns[at]); }))
            firsts.push_back(at);
    return firsts;
}

std::string column_key(const StatsColumn& column) {
    return std::string(measure_name(column.measure)) + "_" + subject_key(column);
}

double decimal_of(const StatsCell& cell) {
    return static_cast<double>(cell.whole.value_or(0)) + static_cast<double>(cell.hundredths) / 100;
}

}  // namespace hankehaku::cli
