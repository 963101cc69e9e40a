#pragma once

#include "cli/terminal/screen.h"

#include "hankehaku/stats.h"

#include <ostream>

namespace hankehaku::cli {

/// A table with bars that fits the screen, and in words below it how to read it.
void print_stats_text(std::ostream& out, const StatsResult& result, const Screen& screen);

}  // namespace hankehaku::cli
