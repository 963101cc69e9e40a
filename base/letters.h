#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku {

/// Calls action(letter) for the characters of a UTF-8 text, one unit each; what does not fit into one is U+FFFD.
template <class Action>
void for_each_letter(std::string_view text, Action action) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t offset) {
            return at + offset < text.size() ? static_cast<unsigned char>(text[at + offset]) : 0U;
        };
        if (byte(0) < 0x80U) {
            action(static_cast<char16_t>(byte(0)));
            at += 1;
        } else if (byte(0) < 0xE0U) {
            action(static_cast<char16_t>((byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU)));
            at += 2;
        } else if (byte(0) < 0xF0U) {
            action(static_cast<char16_t>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU)));
            at += 3;
        } else {
            action(u'\uFFFD');
            at += 4;
        }
    }
}

/// The characters of a UTF-8 text, one unit each; characters that do not fit are U+FFFD.
[[nodiscard]] std::u16string letters_of(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u16string_view letters);

/// As typed on a keyboard without Finnish letters: å, ä -> a; ö -> o.
[[nodiscard]] char16_t without_dots(char16_t letter);
[[nodiscard]] std::u16string without_dots(std::u16string_view letters);

/// The letters that `letter` may stand for if typed without dots; itself first.
[[nodiscard]] std::u16string_view possible_letters(const char16_t& letter);

}  // namespace hankehaku
