#pragma once

#include "indexer/format/index_directory.h"

namespace hankehaku {

/// Whether updates have left so much room free in the generation in use that it is better written anew.
[[nodiscard]] bool is_worth_compacting(const IndexDirectory& directory);

/// Writes the generation in use anew.  The caller holds the lock of the index.
void compact_generation(IndexDirectory& directory);

}  // namespace hankehaku
