#pragma once

#include "hankehaku/ranking.h"
#include "indexer/format/record_codec.h"
#include "indexer/lists/word_lists.h"
#include "searcher/matching/posting_cache.h"
#include "searcher/matching/posting_list.h"

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku {

/// The posting lists of one state of an index as queries use them, made when first asked for and kept in a cache that
/// several of these may share.  For one thread.
class PostingLists {
public:
    PostingLists(const Xapian::Database& database, const Ranking& ranking, std::shared_ptr<PostingCache> cache)
        : words_(database), records_(database), ranking_(ranking), cache_(std::move(cache)) {}

    [[nodiscard]] const Xapian::Database& database() const { return words_.database(); }
    [[nodiscard]] const lists::WordLists& words() const { return words_; }
    [[nodiscard]] const RecordReader& records() const { return records_; }

    /// Of the texts that have one of the terms, as if these were one.  Never null; empty for terms that no text has.
    [[nodiscard]] std::shared_ptr<const PostingList> operator[](const std::vector<std::string>& terms);

    /// The documents that `find` returns, ascending; `condition` is their key in the cache.
    [[nodiscard]] std::shared_ptr<const PostingList> documents(const std::string& condition,
                                                               const std::function<std::vector<Xapian::docid>()>& find);

    /// BM25 (Robertson and Zaragoza 2009) of a term: `weight` x occurrences / (occurrences + `k1` x length), where the
    /// length is the document's, as lengths() discounts it.
    struct TermWeight {
        double weight = 0;  ///< by inverse document frequency and burstiness
        double k1 = 0;
    };
    [[nodiscard]] TermWeight weight_of(const std::vector<std::string>& terms, const PostingList& list) const;
    /// Cost: the first call reads a value of each document.
    [[nodiscard]] const DocumentLengths& lengths();

private:
    [[nodiscard]] PostingList read(const std::vector<std::string>& terms);
    [[nodiscard]] DocumentLengths read_lengths() const;
    [[nodiscard]] double rarity(const PostingList& list) const;
    /// The burstiness of the list: mean occurrences by length, counted in words of the summary.
    [[nodiscard]] double density_of(const PostingList& list);

    lists::WordLists words_;
    RecordReader records_;
    Ranking ranking_;
    std::shared_ptr<PostingCache> cache_;
};

}  // namespace hankehaku
