#pragma once

#include "server/markup/page.h"

namespace hankehaku::server {

/// The page "/tilastot": planned and realised numbers of what a search finds, by one or two facets.
[[nodiscard]] Response sums_page(const PageContext& context);

}  // namespace hankehaku::server
