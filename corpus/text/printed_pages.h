#pragma once

#include "corpus/text/text_lines.h"

#include <vector>

namespace hankehaku {

/// Removes the lines that are printed on every page: equal except for the page number ("3.2.2025 Palvelu 2/4", "Sivu 2
/// (4)").
void drop_page_footers(std::vector<TextLine>& lines);

/// Removes the last line of a page of the register that was stored as text: who keeps it, and where to write.
void drop_page_end(std::vector<TextLine>& lines);

/// Removes what lynx writes below a page: "References" and numbered addresses.
void drop_link_list(std::vector<TextLine>& lines);

}  // namespace hankehaku
