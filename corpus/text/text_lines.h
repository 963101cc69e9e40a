#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// A line of the source, without its line end and trailing white space.
struct TextLine {
    std::size_t number = 0;  ///< 1-based
    std::string_view text;

    [[nodiscard]] bool blank() const { return text.empty(); }
};

[[nodiscard]] std::vector<TextLine> split_lines(std::string_view text);

/// The lines as the text of a section: no blank lines at the ends, and one where the source has several.
[[nodiscard]] std::string joined_lines(std::span<const TextLine> lines);

/// `text` without white space (also NBSP and narrow NBSP) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// `text`, trimmed, with a space for each line end and tab.
[[nodiscard]] std::string on_one_line(std::string_view text);

/// The form in which headings and labels are compared: lower case, each run of white space one space, dashes alike.
[[nodiscard]] std::string matching_form(std::string_view text);

/// Length in bytes of the white-space character at `at`, 0 if there is none.
[[nodiscard]] std::size_t space_length(std::string_view text, std::size_t at);

}  // namespace hankehaku
