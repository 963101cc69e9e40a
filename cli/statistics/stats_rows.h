#pragma once

#include "cli/tables/table_row.h"

#include "hankehaku/stats.h"

#include <ostream>

namespace hankehaku::cli {

/// A header, a line for each row, and the total; distinguished by the column "row".
void print_stats_table(std::ostream& out, const StatsResult& result, TableStyle style);

}  // namespace hankehaku::cli
