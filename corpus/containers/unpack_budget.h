#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace hankehaku {

/// What an archive may hold, however small it is packed.
struct UnpackLimits {
    std::size_t depth = 2;                                ///< archives inside archives
    std::size_t entries = 100'000;                        ///< of one file and all archives inside it
    std::uint64_t bytes = std::uint64_t{1} << 30U;        ///< unpacked, of one file and all archives inside it
    std::uint64_t ratio = 200;                            ///< unpacked to packed, beyond `free_bytes`
    std::uint64_t free_bytes = std::uint64_t{16} << 20U;  ///< so many may be unpacked from any archive
};

/// Counts what was unpacked from one file, through all archives inside it.
class UnpackBudget {
public:
    UnpackBudget(const UnpackLimits& limits, std::uint64_t packed_bytes)
        : entries_left_(limits.entries),
          bytes_left_(std::min(limits.bytes, std::max(limits.free_bytes, limits.ratio * packed_bytes))) {}

    /// False when the number of entries is used up.
    [[nodiscard]] bool take_entry() { return entries_left_ != 0 && entries_left_-- != 0; }

    [[nodiscard]] bool has_bytes(std::uint64_t count) const { return count <= bytes_left_; }

    /// False when there are not so many bytes left.
    [[nodiscard]] bool take_bytes(std::uint64_t count) {
        if (count > bytes_left_) return false;
        bytes_left_ -= count;
        return true;
    }

private:
    std::size_t entries_left_;
    std::uint64_t bytes_left_;
};

}  // namespace hankehaku
