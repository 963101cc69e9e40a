#pragma once

#include "server/markup/page.h"

#include <string_view>

namespace hankehaku::server {

/// The page "/hanke/CODE"; with a query among its parameters it also tells why that finds the project.
[[nodiscard]] Response project_page(const PageContext& context, std::string_view code);

}  // namespace hankehaku::server
