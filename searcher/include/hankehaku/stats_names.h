#pragma once

#include "hankehaku/export.h"
#include "hankehaku/stats.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The names of measures, allocations and columns in requests, JSON and tables: docs/stats.md.

namespace HANKEHAKU_EXPORT hankehaku {

/// Every measure and its name.
inline constexpr std::array<std::pair<Measure, std::string_view>, 6> measures{{{Measure::sum, "sum"},
                                                                               {Measure::mean, "mean"},
                                                                               {Measure::median, "median"},
                                                                               {Measure::count, "count"},
                                                                               {Measure::difference, "difference"},
                                                                               {Measure::percent, "percent"}}};

/// Every allocation and its name.
inline constexpr std::array<std::pair<Allocation, std::string_view>, 3> allocations{
    {{Allocation::full, "full"}, {Allocation::split, "split"}, {Allocation::single, "single"}}};

/// Every choice of years and its name.
inline constexpr std::array<std::pair<StatsYears, std::string_view>, 2> stats_years{
    {{StatsYears::all, "all"}, {StatsYears::asked, "asked"}}};

/// The planned figure for a realised one: the granted sum for the paid sum.  Nothing for other figures.
[[nodiscard]] std::optional<Figure> figure_planned_for(Figure realised);

/// The measures that together compare what was planned with what was realised.
inline constexpr std::array comparison{Measure::sum, Measure::difference, Measure::percent};

/// The columns for `name` and `measure`: both figures if the name stands for two, only the realised one if the measure
/// compares them.  Empty: no such name, or nothing to compare with.
[[nodiscard]] std::vector<StatsColumn> stats_columns(Measure measure, std::string_view name);

/// "sum", "mean", "median", "count"...
[[nodiscard]] std::string_view measure_name(Measure measure);

/// The measure with this name, in lower case.
[[nodiscard]] std::optional<Measure> measure_from_name(std::string_view name);

/// "full", "split", "single".
[[nodiscard]] std::string_view allocation_name(Allocation allocation);

/// The allocation with this name, in lower case.
[[nodiscard]] std::optional<Allocation> allocation_from_name(std::string_view name);

/// A description of the allocation, one English phrase.
[[nodiscard]] std::string_view allocation_rule(Allocation allocation);

/// "value", "several", "none".
[[nodiscard]] std::string_view key_kind_name(StatsKey::Kind kind);

/// The subject of the column: "granted", "Hyvinvoinnin edistäminen (direct)".
[[nodiscard]] std::string subject_key(const StatsColumn& column);

/// "sum_granted".
[[nodiscard]] std::string column_key(const StatsColumn& column);

/// The unit of the column: "euros", "points", ...
[[nodiscard]] std::string_view unit_name(const StatsColumn& column);

}  // namespace hankehaku
