#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// Appends `text` as one line: line ends and runs of spaces become one space, and there is none at the beginning.
void append_on_one_line(std::string& line, std::string_view text);

}  // namespace hankehaku
