#pragma once

#include "base/made_once.h"
#include "searcher/matching/posting_list.h"

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hankehaku {

/// The lengths of the documents of an index, in what their words weigh.
struct DocumentLengths {
    std::vector<float> discounts;  ///< what BM25 makes of them, by document id: 1 for the average
    double average = 0;
};

/// Keeps posting lists of one state of an index while there is room, those longest unused going first.  A list that
/// alone is more than the room is not kept.  Thread-safe: searchers of one state share it.
class PostingCache {
public:
    /// `most_bytes`: of all lists that are kept, about.
    explicit PostingCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    /// The list of this key, made when it is not kept; never null.  Two threads may make the same list at a time, and
    /// one of the two is kept.
    [[nodiscard]] std::shared_ptr<const PostingList> get(std::string key, const std::function<PostingList()>& make);

    [[nodiscard]] const DocumentLengths& lengths(const std::function<DocumentLengths()>& make) {
        return lengths_.get(make);
    }

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const PostingList> list;
        [[nodiscard]] std::size_t bytes() const;
    };

    [[nodiscard]] std::shared_ptr<const PostingList> find(std::string_view key);
    [[nodiscard]] std::shared_ptr<const PostingList> keep(Entry fresh);

    std::size_t most_bytes_;
    MadeOnce<DocumentLengths> lengths_;
    std::mutex mutex_;          ///< guards all below
    std::list<Entry> entries_;  ///< last used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
    std::size_t bytes_ = 0;
};

}  // namespace hankehaku
