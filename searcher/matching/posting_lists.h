#pragma once

#include "hankehaku/ranking.h"
#include "searcher/matching/posting_list.h"

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hankehaku {

/// The posting lists of one state of an index as queries use them: made when first asked for, and kept in memory while
/// there is room, those longest unused going first.  One that alone is more than the room is not kept.
class PostingLists {
public:
    /// `most_bytes`: of all lists that are kept, about.
    PostingLists(Xapian::Database database, const Ranking& ranking, std::size_t most_bytes)
        : database_(std::move(database)), ranking_(ranking), most_bytes_(most_bytes) {}

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
    [[nodiscard]] std::shared_ptr<const PostingList> kept(std::string key, const std::function<PostingList()>& make);
    [[nodiscard]] double k1() const;
    [[nodiscard]] PostingList read(const std::vector<std::string>& terms) const;

    Xapian::Database database_;
    Ranking ranking_;
    std::size_t most_bytes_;
    std::vector<float> lengths_;

    struct Kept {
        std::string key;
        std::shared_ptr<const PostingList> list;
        [[nodiscard]] std::size_t bytes() const;
    };
    std::list<Kept> kept_;  ///< last used first
    std::unordered_map<std::string_view, std::list<Kept>::iterator> by_key_;
    std::size_t bytes_ = 0;
};

}  // namespace hankehaku
