#pragma once

#include "hankehaku/stats.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// "sum", "mean", "median", "count".
[[nodiscard]] std::string_view measure_name(Measure measure);

/// "full", "split", "single".
[[nodiscard]] std::string_view allocation_name(Allocation allocation);

/// What the rule means, as one phrase of English.
[[nodiscard]] std::string_view allocation_rule(Allocation allocation);

/// What the column is about, in JSON and tables: "granted", "Hyvinvoinnin edistäminen (direct)".
[[nodiscard]] std::string subject_key(const StatsColumn& column);

/// The same for people: "myönnetty", "Hyvinvoinnin edistäminen".
[[nodiscard]] std::string subject_title(const StatsColumn& column);

/// "euros", "points", ...
[[nodiscard]] std::string_view unit_name(const StatsColumn& column);

/// The columns with a subject that no column before them has.
[[nodiscard]] std::vector<std::size_t> first_of_each_subject(const std::vector<StatsColumn>& columns);

/// "sum_granted": the column in JSON and tables.
[[nodiscard]] std::string column_key(const StatsColumn& column);

/// A mean or median with its decimals.
[[nodiscard]] double decimal_of(const StatsCell& cell);

}  // namespace hankehaku::cli
