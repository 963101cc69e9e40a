#pragma once

#include "hankehaku/stats.h"

#include <string>
#include <string_view>

namespace hankehaku::cli {

/// "sum", "mean", "median", "count".
[[nodiscard]] std::string_view measure_name(Measure measure);

/// "full", "split", "single".
[[nodiscard]] std::string_view allocation_name(Allocation allocation);

/// What the rule means, as one phrase of English.
[[nodiscard]] std::string_view allocation_rule(Allocation allocation);

/// "sum_granted": the column in JSON and tables.
[[nodiscard]] std::string column_key(const StatsColumn& column);

/// A mean or median with its decimals.
[[nodiscard]] double decimal_of(const StatsCell& cell);

}  // namespace hankehaku::cli
