#pragma once

#include <array>
#include <charconv>
#include <string>

namespace hankehaku::cli {

/// The fewest digits that read back as the same number, with a point in every locale.
[[nodiscard]] inline std::string shortest_decimal(double number) {
    std::array<char, 400> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    return {digits.data(), written.ptr};
}

}  // namespace hankehaku::cli
