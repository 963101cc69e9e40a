#pragma once

#include "hankehaku/stats.h"
#include "server/markup/page.h"

namespace hankehaku::server {

/// The rows of an answer with two columns, the planned number and the realised one: their difference, share and bars.
/// Years that the filters leave out are not shown, and named below.
[[nodiscard]] Html sums_table(const PageContext& context, const StatsResult& result, bool every_row);

}  // namespace hankehaku::server
