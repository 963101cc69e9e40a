#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// UTF-8 `text` with at most 30 combining marks in a row, as in Unicode's stream-safe format: no language writes
/// more, and to bring a heap of them into order takes time that grows with its square.
[[nodiscard]] std::string without_heaps_of_marks(std::string_view text);

}  // namespace hankehaku
