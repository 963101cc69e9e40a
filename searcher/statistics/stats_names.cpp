#include "hankehaku/stats_names.h"

#include "base/name_list.h"

#include <array>
#include <utility>

namespace hankehaku {
std::string_view measure_name(Measure measure) { return name_in(measures, measure); }

std::optional<Measure> measure_from_name(std::string_view name) { return with_name(measures, name); }

std::string_view allocation_name(Allocation allocation) { return name_in(allocations, allocation); }

std::optional<Allocation> allocation_from_name(std::string_view name) { return with_name(allocations, name); }

std::string_view allocation_rule(Allocation allocation) {
    switch (allocation) {
        case Allocation::full: return "a project counts whole in each of its rows";
        case Allocation::split:
            return "a project's sums are divided among its rows, to the unit, and add up to the total: among years by "
                   "its "
                   "days in each, else equally; it counts as a project in each of them";
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

std::optional<Figure> figure_planned_for(Figure realised) {
    constexpr std::array<std::pair<Figure, Figure>, 4> pairs{
        {{Figure::paid, Figure::granted},
         {Figure::actual_total, Figure::planned_total},
         {Figure::companies_actual, Figure::companies_planned},
         {Figure::participants_actual, Figure::participants_planned}}};
    for (const auto& [outcome, plan] : pairs)
        if (outcome == realised) return plan;
    return std::nullopt;
}

std::vector<StatsColumn> stats_columns(Measure measure, std::string_view name) {
    std::vector<StatsColumn> columns;
    for (const Figure figure : figures_from_name(name))
        if (!compares(measure) || figure_planned_for(figure)) columns.push_back({measure, figure});
    return columns;
}

std::string subject_key(const StatsColumn& column) {
    if (!column.score) return std::string(figure_english_name(column.figure));
    return column.score->label + " (" + std::string(effect_name(column.score->effect)) + ")";
}

std::string column_key(const StatsColumn& column) {
    return std::string(measure_name(column.measure)) + "_" + subject_key(column);
}

std::string_view unit_name(const StatsColumn& column) {
    if (column.measure == Measure::percent) return "percent";
    return column.score ? "points" : figure_unit_name(figure_unit(column.figure));
}

}  // namespace hankehaku
