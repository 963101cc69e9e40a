#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// What single characters of a query are.  All offsets are bytes of UTF-8 text.
namespace hankehaku::query {

struct Character {
    char32_t code = 0;
    std::size_t size = 0;  ///< in bytes; 0 at the end of the text
};

/// The character that begins at `at`; `text` must be valid UTF-8.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// The character that ends before `end`; size 0 when nothing is before it.
[[nodiscard]] Character character_before(std::string_view text, std::size_t end);

[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// Spaces of all widths, line ends and control characters.
[[nodiscard]] bool is_space(char32_t code);
/// The spaces that Finnish numbers are grouped with: no-break, narrow no-break and thin.
[[nodiscard]] bool is_digit_group_space(char32_t code);
/// " ” “ „ » «: any of them opens and any of them closes.
[[nodiscard]] bool is_double_quote(char32_t code);
/// Hyphens and dashes of all lengths, and the minus sign.
[[nodiscard]] bool is_dash(char32_t code);
/// Letters, digits and the marks that combine with them.
[[nodiscard]] bool is_word_character(char32_t code);
[[nodiscard]] bool has_word_character(std::string_view text);

[[nodiscard]] std::string to_nfc(std::string_view text);
/// NFC and lower case.
[[nodiscard]] std::string to_lower(std::string_view text);

}  // namespace hankehaku::query
