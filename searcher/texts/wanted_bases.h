#pragma once

#include "hankehaku/analyzer.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The base forms that `word`, written in any form, may be of.  Throws Error(usage) for a text that is not one word.
[[nodiscard]] std::vector<std::string> wanted_bases(std::string_view word, Analyzer& analyzer);

}  // namespace hankehaku
