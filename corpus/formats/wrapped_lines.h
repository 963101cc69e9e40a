#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// The text of a printed page with the lines of a paragraph joined that end only where the paper did: the first word of
/// the next line would not have had room.  Labels, bullets, numbered lines and rows of tables begin lines of their own.
[[nodiscard]] std::string with_wrapped_lines_joined(std::string_view text);

}  // namespace hankehaku
