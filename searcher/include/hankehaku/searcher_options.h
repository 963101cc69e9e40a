#pragma once

#include "hankehaku/ranking.h"
#include "hankehaku/synonyms.h"

#include <chrono>
#include <cstddef>

namespace hankehaku {

/// How a searcher weighs matches, and what else words find.
struct SearcherOptions {
    Ranking ranking;
    SynonymTable synonyms = SynonymTable::built_in();  ///< what words of a query also find; none: SynonymTable()

    /// About the most memory for posting lists of earlier queries, 4 bytes for each text that a term is in.  A thousand
    /// different queries on 10 000 texts need some 50 MB.
    std::size_t posting_cache_bytes = std::size_t{256} << 20U;

    /// A search that takes longer is given up: Error(cancelled).  0: none is.
    std::chrono::milliseconds time_limit{};
};

}  // namespace hankehaku
