#pragma once

#include "server/markup/page.h"

namespace hankehaku::server {

/// The page "/tietoja": what is in the index and since when, keys, licence.
[[nodiscard]] Response about_page(const PageContext& context);

}  // namespace hankehaku::server
