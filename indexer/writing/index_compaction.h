#pragma once

#include "indexer/format/index_directory.h"

namespace hankehaku {

/// Whether updates have left so much free space in the generation in use that it should be rewritten.
[[nodiscard]] bool is_worth_compacting(const IndexDirectory& directory);

/// Rewrites the generation in use.  The caller holds the lock of the index.
void compact_generation(IndexDirectory& directory);

}  // namespace hankehaku
