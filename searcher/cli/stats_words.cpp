#include "stats_words.h"

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

std::string column_key(const StatsColumn& column) {
    return std::string(measure_name(column.measure)) + "_" + std::string(figure_english_name(column.figure));
}

double decimal_of(const StatsCell& cell) {
    return static_cast<double>(cell.whole.value_or(0)) + static_cast<double>(cell.hundredths) / 100;
}

}  // namespace hankehaku::cli
