#pragma once

#include "server/markup/page.h"

#include <string_view>

namespace hankehaku::server {

/// The page "/hanke/CODE"; with a query as a parameter it also shows why the query finds the project.
[[nodiscard]] Response project_page(const PageContext& context, std::string_view code);

}  // namespace hankehaku::server
