#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// The text of a printed page with each paragraph on one line, as it was typed: a line is joined with the next when
/// that one's first word had no room on it.  Rows of tables (lines with a tab), headings and items of lists keep their
/// lines.
[[nodiscard]] std::string with_paragraphs_joined(std::string_view page);

}  // namespace hankehaku
