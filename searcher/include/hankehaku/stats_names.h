#pragma once

#include "hankehaku/export.h"
#include "hankehaku/stats.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

// What the parts of statistics are called in requests, in JSON and in tables: docs/stats.md.

namespace HANKEHAKU_EXPORT hankehaku {

/// Every measure and its name.
inline constexpr std::array<std::pair<Measure, std::string_view>, 4> measures{
    {{Measure::sum, "sum"}, {Measure::mean, "mean"}, {Measure::median, "median"}, {Measure::count, "count"}}};

/// Every allocation and its name.
inline constexpr std::array<std::pair<Allocation, std::string_view>, 3> allocations{
    {{Allocation::full, "full"}, {Allocation::split, "split"}, {Allocation::single, "single"}}};

/// "sum", "mean", "median", "count".
[[nodiscard]] std::string_view measure_name(Measure measure);

/// The measure with this name, in lower case.
[[nodiscard]] std::optional<Measure> measure_from_name(std::string_view name);

/// "full", "split", "single".
[[nodiscard]] std::string_view allocation_name(Allocation allocation);

/// The allocation with this name, in lower case.
[[nodiscard]] std::optional<Allocation> allocation_from_name(std::string_view name);

/// What the rule means, as one phrase of English.
[[nodiscard]] std::string_view allocation_rule(Allocation allocation);

/// "value", "several", "none".
[[nodiscard]] std::string_view key_kind_name(StatsKey::Kind kind);

/// What the column is about: "granted", "Hyvinvoinnin edistäminen (direct)".
[[nodiscard]] std::string subject_key(const StatsColumn& column);

/// "sum_granted".
[[nodiscard]] std::string column_key(const StatsColumn& column);

/// What its figures are counted in: "euros", "points", ...
[[nodiscard]] std::string_view unit_name(const StatsColumn& column);

}  // namespace hankehaku
