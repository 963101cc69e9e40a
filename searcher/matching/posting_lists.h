#pragma once

#include "hankehaku/ranking.h"
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
    PostingLists(Xapian::Database database, const Ranking& ranking, std::shared_ptr<PostingCache> cache)
        : database_(std::move(database)), ranking_(ranking), cache_(std::move(cache)) {}

    [[nodiscard]] const Xapian::Database& database() const { return database_; }

    /// Of the texts that have one of the terms, as if these were one.  Never null; empty for terms that no text has.
    [[nodiscard]] std::shared_ptr<const PostingList> operator[](const std::vector<std::string>& terms);

    /// What `find` finds, ascending; `condition` tells it from all else that is found this way.
    [[nodiscard]] std::shared_ptr<const PostingList> documents(const std::string& condition,
                                                               const std::function<std::vector<Xapian::docid>()>& find);

    /// BM25 (Robertson and Zaragoza 2009) in two factors: how much a term weighs by how few documents have it...
    [[nodiscard]] double rarity(const PostingList& list) const;
    /// ... times occurrences / (occurrences + length of the document as it is here, by document id).
    [[nodiscard]] const std::vector<float>& lengths();

private:
    [[nodiscard]] double k1() const;
    [[nodiscard]] PostingList read(const std::vector<std::string>& terms) const;
    [[nodiscard]] std::vector<float> read_lengths() const;

    Xapian::Database database_;
    Ranking ranking_;
    std::shared_ptr<PostingCache> cache_;
};

}  // namespace hankehaku
