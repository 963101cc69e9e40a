#include "searcher/matching/posting_cache.h"

#include <utility>

namespace hankehaku {

std::size_t PostingCache::Entry::bytes() const {
    constexpr std::size_t bookkeeping = 150;
    return list->bytes() + key.size() + bookkeeping;
}

std::shared_ptr<const PostingList> PostingCache::get(std::string key, const std::function<PostingList()>& make) {
    if (auto list = find(key)) return list;
    Entry fresh{.key = std::move(key), .list = std::make_shared<const PostingList>(make())};
    return fresh.bytes() > most_bytes_ ? fresh.list : keep(std::move(fresh));
}

std::shared_ptr<const PostingList> PostingCache::find(std::string_view key) {
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->list;
}

std::shared_ptr<const PostingList> PostingCache::keep(Entry fresh) {
    const std::lock_guard lock(mutex_);
    if (const auto known = by_key_.find(fresh.key); known != by_key_.end()) return known->second->list;
    for (bytes_ += fresh.bytes(); bytes_ > most_bytes_; entries_.pop_back()) {
        bytes_ -= entries_.back().bytes();
        by_key_.erase(entries_.back().key);
    }
    entries_.push_front(std::move(fresh));
    by_key_.emplace(entries_.front().key, entries_.begin());
    return entries_.front().list;
}

}  // namespace hankehaku
