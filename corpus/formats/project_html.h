#pragma once

#include "corpus/formats/table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// What a web page shows, as plain text.
struct PageText {
    std::string text;
    std::vector<std::size_t> source_lines;  ///< for each line of `text`, the line of the page where it begins
    std::vector<Table> tables;              ///< the page's tables once more, cell by cell
    bool cut_off = false;                   ///< nested too deep to be a real page: the rest was not read
};

/// Whether `bytes` begin like a web page.
[[nodiscard]] bool looks_like_html(std::string_view bytes);

/// The character set that the page declares in its head; empty when it declares none.
[[nodiscard]] std::string_view declared_charset(std::string_view page);

/// The text of `page` (UTF-8): block elements on lines of their own, a table's row on one line with tabs between cells,
/// without scripts, styles, navigation and footers.  Any input gives some text;
/// no more than 2 GiB.
[[nodiscard]] PageText page_text(std::string_view page);

}  // namespace hankehaku
