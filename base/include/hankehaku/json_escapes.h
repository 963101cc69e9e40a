#pragma once

#include "hankehaku/export.h"

#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// JSON that means the same and is safe to show: what a terminal obeys or what turns a line around, and what JSON lets
/// stand in a string as it is, becomes \uXXXX.  That is DEL, the C1 controls, the bidirectional controls and the line
/// and paragraph separators.  All JSON that leaves the library and the program goes through here.
[[nodiscard]] std::string with_controls_escaped(std::string json);

}  // namespace hankehaku
