#pragma once

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

/// Word forms, as their bytes stand in the text, and what the chain said of them.  Safe for any number of threads.
/// Bounded: a shard that is full starts again, and analyses still held by tokens live on.
class WordCache {
public:
    using Entry = std::shared_ptr<const WordAnalysis>;

    [[nodiscard]] Entry find(std::string_view form) const;

    /// Keeps the first of two analyses of one form, which are equal, and returns the one kept.
    Entry insert(std::string_view form, const Entry& analysis);

private:
    static constexpr std::size_t shard_count = 32;
    static constexpr std::size_t most_forms_in_shard = (std::size_t{1} << 21U) / shard_count;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view form) const { return std::hash<std::string_view>{}(form); }
    };
    struct Shard {
        mutable std::shared_mutex mutex;
        std::unordered_map<std::string, Entry, Hash, std::equal_to<>> forms;
    };
    [[nodiscard]] static std::size_t shard_of(std::string_view form) { return (Hash{}(form) >> 40U) % shard_count; }

    std::array<Shard, shard_count> shards_;
};

}  // namespace hankehaku::analysis
