#pragma once

#include "hankehaku/export.h"

#include <cstdint>
#include <filesystem>
#include <functional>

namespace HANKEHAKU_EXPORT hankehaku {

/// What a compaction came to.
struct CompactionResult {
    std::uintmax_t bytes_before = 0;
    std::uintmax_t bytes_after = 0;
};

/// Writes the index in the folder `index` anew without the room that updates in place leave free, and with checksums of
/// its tables.  What it holds stays as it is; the old state answers until the new one is complete.  Updates do it by
/// themselves when much room has become free.
/// Throws Error: index_missing, index_incompatible, index_damaged (a table is not as it was written), index_locked, io.
/// Cost: reads and writes the whole index.
CompactionResult compact_index(const std::filesystem::path& index);

}  // namespace hankehaku
