#pragma once

#include "hankehaku/principle_filter.h"

#include <string>

namespace hankehaku::cli {

/// "Hyvinvoinnin edistäminen (direct): 7".
[[nodiscard]] std::string shown(const NamedScore& score);

}  // namespace hankehaku::cli
