#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku {

/// How much of some bytes is UTF-8.
struct Utf8Census {
    std::size_t multibyte = 0;  ///< well-formed characters beyond ASCII
    std::size_t damaged = 0;
    std::size_t first_damage = 0;  ///< offset
};

[[nodiscard]] Utf8Census utf8_census(std::string_view bytes);

[[nodiscard]] bool is_utf8(std::string_view bytes);

/// `bytes` with U+FFFD for every place that is not UTF-8.
[[nodiscard]] std::string with_damage_replaced(std::string_view bytes);

/// `text` (valid UTF-8) in NFC, without soft hyphens and zero-width characters, lines ended by LF, other control
/// characters but tab made spaces. Applied to its own result it changes nothing.
[[nodiscard]] std::string cleaned_text(std::string_view text);

/// Appends `code_point` as UTF-8; U+FFFD if it is not a character.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace hankehaku
