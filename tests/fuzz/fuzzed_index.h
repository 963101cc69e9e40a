#pragma once

#include "hankehaku/searcher.h"
#include "support/test_index.h"
#include "support/test_projects.h"

namespace hankehaku::fuzz {

/// A searcher of a small index, made once.
inline Searcher& small_searcher() {
    static const testing::TestIndex index(testing::sample_projects());
    static Searcher searcher(index.path());
    return searcher;
}

}  // namespace hankehaku::fuzz
