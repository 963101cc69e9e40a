#pragma once

#include "cli/messages/messages.h"
#include "cli/tables/table_row.h"
#include "cli/terminal/screen.h"

#include "hankehaku/stats.h"
#include "hankehaku/workbook.h"

#include <ostream>

// The first column of a StatsResult of two facets as a table: a row for each value of the first, a column for each of
// the second, and what each row makes.

namespace hankehaku::cli {

/// Throws Error(usage) unless `result` is by two facets.
void require_two_facets(const StatsResult& result);

void print_stats_pivot(std::ostream& out, const StatsResult& result, const Screen& screen);
void print_stats_pivot(std::ostream& out, const StatsResult& result, TableStyle style);

/// As a sheet of its own.
void add_stats_pivot(Workbook& book, const StatsResult& result, const Wording& say);

}  // namespace hankehaku::cli
