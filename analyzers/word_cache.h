#pragma once

#include "base/recent_forms.h"
#include "hankehaku/token.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hankehaku::analysis {

/// Word forms, byte for byte as in the text, and the chain's analysis of each.  Thread-safe.
///
/// Bounded: forms are kept in two generations, each of at most half the memory.  What is asked for moves to the young
/// one; when that is full it replaces the old one.  Analyses that tokens still hold stay valid.
class WordCache {
public:
    using Entry = std::shared_ptr<const WordAnalysis>;

    /// `most_bytes`: about.
    explicit WordCache(std::size_t most_bytes) : most_bytes_in_generation_(most_bytes / 2 / shard_count) {}

    [[nodiscard]] Entry find(std::string_view form);

    /// Keeps the first of two analyses of one form, which are equal, and returns the one kept.
    Entry insert(std::string_view form, const Entry& analysis);

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>{}(form); }
    };

private:
    static constexpr std::size_t shard_count = 32;

    using Forms = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;
    struct Shard {
        std::shared_mutex mutex;
        Forms young, old;
        std::size_t young_bytes = 0;
    };
    [[nodiscard]] Shard& shard_of(std::string_view form) { return shards_[(Hash{}(form) >> 40U) % shard_count]; }
    /// Adds a form that is not in the young generation.
    void grow(Shard& shard, Forms::node_type form) const;

    std::size_t most_bytes_in_generation_;
    std::array<Shard, shard_count> shards_;
};

/// The forms that one thread met last, in front of the cache of all: most words of a text are found here, without a
/// lock and near the processor.
using RecentWords = RecentForms<WordCache::Entry, 16384>;

}  // namespace hankehaku::analysis
