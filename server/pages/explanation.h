#pragma once

#include "hankehaku/explanation.h"
#include "server/markup/page.h"

namespace hankehaku::server {

/// Why a search finds the project, or why not, as a table of its words.
[[nodiscard]] Html explanation_panel(const PageContext& context, const Explanation& explanation,
                                     const Parameters& search);

}  // namespace hankehaku::server
