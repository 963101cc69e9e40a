#pragma once

#include "corpus/formats/table.h"

#include <string_view>

namespace hankehaku {

/// The rows of `text`, whose cells are divided by `delimiter` and may be quoted ("" is a quote inside quotes, and a
/// quoted cell may hold lines).  A quote that is never closed is a letter like another.
[[nodiscard]] Table read_delimited(std::string_view text, char delimiter);

/// The cells of the first row only.
[[nodiscard]] TableRow first_delimited_row(std::string_view text, char delimiter);

}  // namespace hankehaku
