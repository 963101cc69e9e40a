#pragma once

#include <cstdint>
#include <filesystem>

namespace hankehaku {

/// Throws Error(io) unless a file of so many bytes may be made in `folder`.  To be called before Xapian 1.4 commits:
/// what it writes of values it writes in a destructor, and where that fails the whole program ends.  No room is by far
/// the likeliest reason, and is found out before.  Costs next to nothing where the file system can set room aside;
/// where it cannot, nothing is tried.
void require_room(const std::filesystem::path& folder, std::uintmax_t bytes);

/// About what a commit of so many bytes of documents may write.
[[nodiscard]] constexpr std::uintmax_t room_for(std::uintmax_t bytes) {
    constexpr std::uintmax_t of_tables = std::uintmax_t{1} << 20U;
    return of_tables + 4 * bytes;
}

/// The bytes of all files below a folder.
[[nodiscard]] std::uintmax_t bytes_below(const std::filesystem::path& folder);

}  // namespace hankehaku
