#pragma once

#include <algorithm>
#include <string_view>

// Digits and letters of ASCII.  They are objects, so that algorithms can be given them for text of any encoding; a byte
// or character beyond ASCII is neither.

namespace hankehaku {

inline constexpr auto is_digit = [](auto c) { return c >= '0' && c <= '9'; };

/// One digit or more and nothing else.
inline constexpr auto all_digits = [](std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
};

inline constexpr auto is_ascii_letter = [](auto c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };

inline constexpr auto is_ascii_alphanumeric = [](auto c) { return is_ascii_letter(c) || is_digit(c); };

}  // namespace hankehaku
