#pragma once

#include "hankehaku/export.h"

#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// Equivalent JSON that is safe to print: control characters and marks that change the direction of text, which JSON
/// allows in strings, are replaced by \uXXXX.  They are DEL, the C1 controls, the bidirectional controls and the line
/// and paragraph separators.  All JSON output of the library and the program passes through this function.
[[nodiscard]] std::string with_controls_escaped(std::string json);

}  // namespace hankehaku
