#pragma once

#include "hankehaku/searcher.h"
#include "support/test_index.h"
#include "support/test_projects.h"

#include <cstddef>

namespace hankehaku::fuzz {

/// A small index, made once.
inline const testing::TestIndex& small_index() {
    constexpr std::ptrdiff_t enough = 8;  // projects: more take a sanitizer's build half a minute to index
    const auto& samples = testing::sample_projects();
    static const testing::TestIndex index({samples.begin(), samples.begin() + enough});
    return index;
}

/// A searcher of it, made once.
inline Searcher& small_searcher() {
    static Searcher searcher(small_index().path());
    return searcher;
}

}  // namespace hankehaku::fuzz
