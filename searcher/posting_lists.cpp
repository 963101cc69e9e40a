#include "searcher/posting_lists.h"

#include "indexer/schema.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hankehaku {
namespace {

using Posting = std::pair<Xapian::docid, Xapian::termcount>;  // and how often

std::vector<Posting> postings_of(const Xapian::Database& database, const std::string& term) {
    std::vector<Posting> postings;
    postings.reserve(database.get_termfreq(term));
    const auto end = database.postlist_end(term);
    for (auto it = database.postlist_begin(term); it != end; ++it) postings.emplace_back(*it, it.get_wdf());
    return postings;
}

/// Occurrences of several terms, document by document.
std::vector<Posting> postings_of_any(const Xapian::Database& database, const std::vector<std::string>& terms) {
    std::vector<Posting> all;
    for (const auto& term : terms) {
        const auto more = postings_of(database, term);
        all.insert(all.end(), more.begin(), more.end());
    }
    std::sort(all.begin(), all.end());
    std::size_t last = 0;
    for (std::size_t next = 1; next < all.size(); ++next) {
        if (all[next].first == all[last].first)
            all[last].second += all[next].second;
        else
            all[++last] = all[next];
    }
    all.resize(std::min(all.size(), last + 1));
    return all;
}

/// The logarithm is kept from zero down: a term of most documents still weighs a little.  As Xapian's BM25Weight does.
double rarity(Xapian::doccount all, Xapian::doccount with_term) {
    const double odds = (all - with_term + 0.5) / (with_term + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

}  // namespace

std::size_t PostingLists::Kept::bytes() const {
    constexpr std::size_t bookkeeping = 200;
    return list->ids.size() * (sizeof(Xapian::docid) + sizeof(float)) + key.size() + bookkeeping;
}

std::shared_ptr<const PostingList> PostingLists::operator[](const std::vector<std::string>& terms) {
    std::string key = "terms";
    for (const auto& term : terms) key += '\0' + term;
    return kept(std::move(key), [&] { return read(terms); });
}

std::shared_ptr<const std::vector<Xapian::docid>> PostingLists::documents(
    const std::string& condition, const std::function<std::vector<Xapian::docid>()>& find) {
    const auto list = kept(condition, [&] { return PostingList{find(), {}, 0}; });
    return {list, &list->ids};
}

std::shared_ptr<const PostingList> PostingLists::kept(std::string key, const std::function<PostingList()>& make) {
    if (const auto found = by_key_.find(key); found != by_key_.end()) {
        kept_.splice(kept_.begin(), kept_, found->second);
        return found->second->list;
    }
    auto list = std::make_shared<const PostingList>(make());
    kept_.push_front({std::move(key), list});
    by_key_.emplace(kept_.front().key, kept_.begin());
    for (bytes_ += kept_.front().bytes(); bytes_ > most_bytes_ && !kept_.empty(); kept_.pop_back()) {
        bytes_ -= kept_.back().bytes();
        by_key_.erase(kept_.back().key);
    }
    return list;
}

PostingList PostingLists::read(const std::vector<std::string>& terms) {
    const auto postings = terms.size() == 1 ? postings_of(database_, terms.front()) : postings_of_any(database_, terms);
    PostingList list;
    if (postings.empty()) return list;
    list.rarity = rarity(database_.get_doccount(), static_cast<Xapian::doccount>(postings.size()));
    list.ids.reserve(postings.size());
    list.saturation.reserve(postings.size());
    const auto& length = lengths();
    const auto most = static_cast<float>(ranking_.k1 * schema::summary_weight + 1);
    for (const auto& [id, occurrences] : postings) {
        list.ids.push_back(id);
        const auto count = static_cast<float>(occurrences);
        list.saturation.push_back(most * count / (count + length[id]));
    }
    return list;
}

const std::vector<float>& PostingLists::lengths() {
    if (!lengths_.empty()) return lengths_;
    constexpr double shortest = 0.5;                         // of the average; shorter texts are as this one
    const double k1 = ranking_.k1 * schema::summary_weight;  // k1 counts in words of the summary
    const double average = database_.get_average_length();
    lengths_.resize(database_.get_lastdocid() + std::size_t{1});
    const auto end = database_.postlist_end({});
    for (auto it = database_.postlist_begin({}); it != end; ++it) {
        const double length = std::max(it.get_doclength() / average, shortest);
        lengths_[*it] = static_cast<float>(k1 * (1 - ranking_.b + ranking_.b * length));
    }
    return lengths_;
}

}  // namespace hankehaku
