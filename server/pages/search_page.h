#pragma once

#include "server/markup/page.h"

namespace hankehaku::server {

/// The page "/": what was looked for, what was found, and how to go on from there.
[[nodiscard]] Response search_page(const PageContext& context);

}  // namespace hankehaku::server
