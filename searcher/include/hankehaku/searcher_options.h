#pragma once

#include "hankehaku/ranking.h"
#include "hankehaku/synonyms.h"

#include <chrono>
#include <cstddef>

namespace hankehaku {

/// Options of a searcher.
struct SearcherOptions {
    Ranking ranking;
    SynonymTable synonyms = SynonymTable::built_in();  ///< synonyms of query words; none: SynonymTable()

    /// Approximate limit of memory for posting lists of earlier queries, 4 bytes for each text that a term is in.  A
    /// thousand different queries on 10 000 texts need about 50 MB.
    std::size_t posting_cache_bytes = std::size_t{256} << 20U;

    /// Longer searches are cancelled: Error(cancelled).  0: no limit.
    std::chrono::milliseconds time_limit{};
};

}  // namespace hankehaku
