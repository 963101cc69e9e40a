#include "word_cache.h"

#include <mutex>

namespace hankehaku::analysis {

WordCache::Entry WordCache::find(std::string_view form) const {
    const Shard& shard = shards_[shard_of(form)];
    const std::shared_lock lock(shard.mutex);
    const auto found = shard.forms.find(form);
    return found == shard.forms.end() ? nullptr : found->second;
}

WordCache::Entry WordCache::insert(std::string_view form, const Entry& analysis) {
    Shard& shard = shards_[shard_of(form)];
    const std::unique_lock lock(shard.mutex);
    if (shard.forms.size() >= most_forms_in_shard) shard.forms.clear();
    return shard.forms.try_emplace(std::string(form), analysis).first->second;
}

}  // namespace hankehaku::analysis
