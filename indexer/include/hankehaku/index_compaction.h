#pragma once

#include "hankehaku/export.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace HANKEHAKU_EXPORT hankehaku {

/// The result of a compaction.
struct CompactionResult {
    std::uintmax_t bytes_before = 0;
    std::uintmax_t bytes_after = 0;
};

/// Rewrites the index in the folder `index` without the free space that updates in place leave, and with checksums of
/// its tables.  Its content does not change; readers use the old state until the new one is complete.  Updates compact
/// automatically when much space has become free.
/// Throws Error: index_missing, index_incompatible, index_damaged (a table is not as it was written), index_locked, io.
/// Cost: reads and writes the whole index.
CompactionResult compact_index(const std::filesystem::path& index);

}  // namespace hankehaku
