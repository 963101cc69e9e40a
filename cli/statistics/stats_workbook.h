#pragma once

#include "cli/messages/messages.h"

#include "hankehaku/stats.h"

#include <filesystem>
#include <ostream>

namespace hankehaku::cli {

/// The rows of the text table with their numbers, a column for each facet, and the total in bold.
void print_stats_workbook(std::ostream& out, const StatsResult& result, const std::filesystem::path& index,
                          const Wording& say, bool names_folder = true);

}  // namespace hankehaku::cli
