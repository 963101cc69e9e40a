#include "analyzers/word_cache.h"

#include <mutex>
#include <utility>

namespace hankehaku::analysis {
namespace {

/// About: with what the allocator and the table need.
std::size_t bytes_of(const std::string& form, const WordAnalysis& analysis) {
    constexpr std::size_t bookkeeping = 120;
    std::size_t bytes = bookkeeping + sizeof(std::string) + form.size() + sizeof(WordAnalysis) +
                        analysis.surface.size() + analysis.stem.size();
    for (const Reading& reading : analysis.readings) {
        bytes += sizeof(Reading) + reading.base.size();
        for (const CompoundPart& part : reading.parts) bytes += sizeof(CompoundPart) + part.base.size();
        for (const std::string& root : reading.roots) bytes += sizeof(std::string) + root.size();
    }
    return bytes;
}

}  // namespace

WordCache::Entry WordCache::find(std::string_view form) {
    Shard& shard = shard_of(form);
    {
        const std::shared_lock lock(shard.mutex);
        if (const auto found = shard.young.find(form); found != shard.young.end()) return found->second;
        if (!shard.old.contains(form)) return nullptr;
    }
    const std::unique_lock lock(shard.mutex);
    const auto found = shard.old.find(form);
    if (found == shard.old.end()) return nullptr;  // another thread was here
    Entry analysis = found->second;
    grow(shard, shard.old.extract(found));
    return analysis;
}

WordCache::Entry WordCache::insert(std::string_view form, const Entry& analysis) {
    Shard& shard = shard_of(form);
    const std::unique_lock lock(shard.mutex);
    if (const auto found = shard.young.find(form); found != shard.young.end()) return found->second;
    Forms one{{std::string(form), analysis}};
    grow(shard, one.extract(one.begin()));
    return analysis;
}

void WordCache::grow(Shard& shard, Forms::node_type form) const {
    shard.young_bytes += bytes_of(form.key(), *form.mapped());
    if (shard.young_bytes > most_bytes_in_generation_) {
        shard.old = std::exchange(shard.young, {});
        shard.young_bytes = bytes_of(form.key(), *form.mapped());
    }
    shard.young.insert(std::move(form));
}

}  // namespace hankehaku::analysis
