#include "hankehaku/stats_names.h"

#include "base/name_list.h"

namespace hankehaku {
std::string_view measure_name(Measure measure) { return name_in(measures, measure); }

std::optional<Measure> measure_from_name(std::string_view name) { return with_name(measures, name); }

std::string_view allocation_name(Allocation allocation) { return name_in(allocations, allocation); }

std::optional<Allocation> allocation_from_name(std::string_view name) { return with_name(allocations, name); }

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

std::string_view key_kind_name(StatsKey::Kind kind) {
    switch (kind) {
        case StatsKey::Kind::value: return "value";
        case StatsKey::Kind::several: return "several";
        case StatsKey::Kind::none: return "none";
    }
    return {};
}

std::string subject_key(const StatsColumn& column) {
    if (!column.score) return std::string(figure_english_name(column.figure));
    return column.score->label + " (" + std::string(effect_name(column.score->effect)) + ")";
}

std::string column_key(const StatsColumn& column) {
    return std::string(measure_name(column.measure)) + "_" + subject_key(column);
}

std::string_view unit_name(const StatsColumn& column) {
    return column.score ? "points" : figure_unit_name(figure_unit(column.figure));
}

}  // namespace hankehaku
