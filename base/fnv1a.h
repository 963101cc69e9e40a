#pragma once

#include <cstdint>
#include <string_view>

namespace hankehaku {

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923): the same on every machine, unlike std::hash.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

}  // namespace hankehaku
