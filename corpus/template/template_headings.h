#pragma once

#include "corpus/text/text_lines.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The lines between one heading and the next.
struct TextBlock {
    std::string id;     ///< "1" to "9", "4.1", ...; empty for the text before the first heading
    std::string title;  ///< as in the template; for an unknown heading, as written
    bool in_template = false;
    std::span<const TextLine> lines;  ///< without the heading
};

/// Whether `line` is a heading of the description of 2014, with its number.
[[nodiscard]] bool is_template_heading(std::string_view line);

/// Divides a text at its headings.  The first block is the text before the first heading (may be empty).
///
/// Bodies quote headings and hold numbered lists, so a line counts only if it has both the number and the title of a
/// heading of the template, and of all such lines the longest run in the template's order is taken.
/// Headings without numbers are known above the first that has one.  Of the forms that are known, the one counts of
/// which most headings are found. An unknown heading is accepted if it is alone on its line and continues the
/// numbering ("10 Liitteet").
[[nodiscard]] std::vector<TextBlock> split_at_headings(std::span<const TextLine> lines);

}  // namespace hankehaku
