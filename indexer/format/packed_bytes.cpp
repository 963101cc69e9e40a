#include "indexer/format/packed_bytes.h"

#include "hankehaku/error.h"

#include <bit>
#include <cstring>

namespace hankehaku {
namespace {

constexpr std::size_t seal_size = 4;

/// Eight bytes at a time, least significant first on every machine; each step is a bijection, so that no single change
/// is not noticed.
std::uint32_t checksum(std::string_view bytes) {
    constexpr std::uint64_t factor = 0xFF51AFD7ED558CCDULL;  // of MurmurHash3's finalizer
    std::uint64_t hash = bytes.size() * 0x9E3779B97F4A7C15ULL;
    const auto add = [&](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32U;
    };
    while (bytes.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
        add(word);
        bytes.remove_prefix(8);
    }
    std::uint64_t last = 0;
    for (const char byte : bytes) last = last << 8U | static_cast<unsigned char>(byte);
    add(last);
    return static_cast<std::uint32_t>(hash);
}

}  // namespace

void fail_damaged() { throw Error("index_damaged.value"); }

std::uint64_t ByteReader::long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ != end_; shift += 7) {
        const auto bits = static_cast<unsigned char>(*at_++);
        value |= std::uint64_t{bits & 0x7FU} << shift;
        if (bits < 0x80U) return value;
    }
    fail_damaged();
}

std::string sealed(std::string bytes) {
    std::uint32_t sum = checksum(bytes);
    for (std::size_t i = 0; i < seal_size; ++i, sum >>= 8U) bytes += static_cast<char>(sum & 0xFFU);
    return bytes;
}

std::string_view unsealed(std::string_view sealed_bytes) {
    if (sealed_bytes.size() < seal_size) fail_damaged();
    const std::string_view bytes = sealed_bytes.substr(0, sealed_bytes.size() - seal_size);
    std::uint32_t sum = checksum(bytes);
    for (const char byte : sealed_bytes.substr(bytes.size()))
        if (static_cast<unsigned char>(byte) != (sum & 0xFFU))
            fail_damaged();
        else
            sum >>= 8U;
    return bytes;
}

}  // namespace hankehaku
