#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// The characters of a UTF-8 text, one unit each; characters that do not fit are U+FFFD.
[[nodiscard]] std::u16string letters_of(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u16string_view letters);

/// As typed on a keyboard without Finnish letters: å, ä -> a; ö -> o.
[[nodiscard]] char16_t without_dots(char16_t letter);
[[nodiscard]] std::u16string without_dots(std::u16string_view letters);

/// The letters that `letter` may stand for if typed without dots; itself first.
[[nodiscard]] std::u16string_view possible_letters(const char16_t& letter);

}  // namespace hankehaku
