#pragma once

#include <algorithm>
#include <cstddef>
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

inline constexpr auto ascii_lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
};

/// Where `wanted`, which is in small letters, stands first in any letters of ASCII.
inline std::size_t find_ignoring_case(std::string_view text, std::string_view wanted) {
    const auto* const found = std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                                          [](char a, char b) { return ascii_lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

}  // namespace hankehaku
