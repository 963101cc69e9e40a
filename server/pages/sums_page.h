#pragma once

#include "server/markup/page.h"

namespace hankehaku::server {

/// The page "/tilastot": planned and realised numbers of the projects found, by one or two facets.
[[nodiscard]] Response sums_page(const PageContext& context);

}  // namespace hankehaku::server
