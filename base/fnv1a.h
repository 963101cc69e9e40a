#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

namespace hankehaku {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923): the same on every machine, unlike std::hash.
class Fnv1a {
public:
    constexpr Fnv1a& add(std::string_view bytes) {
        for (const char byte : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
        return *this;
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 14695981039346656037ULL;
};

[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) { return Fnv1a().add(bytes).value(); }

/// 16 hexadecimal digits.
[[nodiscard]] inline std::string hex_digits(std::uint64_t number) {
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(number));
    return digits.data();
}

}  // namespace hankehaku
