#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// Columns between those of a table.
inline constexpr std::size_t column_gap = 2;
/// No line of running text is wider, however wide the terminal.
inline constexpr std::size_t widest_line = 120;

/// Columns that `text` takes on a terminal: combining marks none, wide East Asian characters two, the rest one.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// `text` without anything that a terminal would obey: C0 controls become spaces; C1 controls, bidirectional controls
/// and bytes that are not UTF-8 become U+FFFD.  The width stays the same.
[[nodiscard]] std::string printable(std::string_view text);

/// The printable beginning of `text` that fits in `columns`, ending in "…" when something was cut.
[[nodiscard]] std::string cut_to_width(std::string_view text, std::size_t columns);

/// Appends spaces up to `columns`.
[[nodiscard]] std::string pad_to_width(std::string text, std::size_t columns);

/// Puts spaces before it up to `columns`.
[[nodiscard]] std::string aligned_right(std::string_view text, std::size_t columns);

/// Bytes of a text, end excluded.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const TextRange&) const = default;
};

/// The lines of `text` when broken at spaces to fit in `columns`; a longer word is broken inside.  A line feed ends a
/// line.  At least one range, without the spaces and line feeds at the breaks.
[[nodiscard]] std::vector<TextRange> wrap_to_width(std::string_view text, std::size_t columns);

}  // namespace hankehaku::cli
