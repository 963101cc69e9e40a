#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Numbers as the index writes them: groups of seven bits, the lowest first (LEB128), and the sign of a signed one in
// the lowest bit (zigzag), so that small numbers take few bytes.

namespace hankehaku {

inline void append_varint(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80U; number >>= 7U) bytes += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes += static_cast<char>(number);
}

/// The number at the front of `bytes`, which moves past it; nothing when the bytes end before the number does.
[[nodiscard]] inline std::optional<std::uint64_t> take_varint(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto bits = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= std::uint64_t{bits & 0x7FU} << shift;
        if ((bits & 0x80U) == 0) return number;
    }
    return std::nullopt;
}

[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t number) {
    return (static_cast<std::uint64_t>(number) << 1U) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}

[[nodiscard]] constexpr std::int64_t from_zigzag(std::uint64_t bits) {
    return static_cast<std::int64_t>((bits >> 1U) ^ ((bits & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

}  // namespace hankehaku
