#include "searcher/ranking/ranked_page.h"

#include "indexer/format/schema.h"
#include "searcher/columns/slot_reader.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku {
namespace {

using Documents = std::vector<RankedDocument>;

bool better(const RankedDocument& a, const RankedDocument& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
}

std::ptrdiff_t offset(std::size_t number) { return static_cast<std::ptrdiff_t>(number); }

/// A document and what it is sorted by.
using Keyed = std::pair<std::string, Xapian::docid>;

/// Sorts the documents from `begin` on, all of the same score and by ascending id, by code, at least the first `most`.
void sort_by_code(const Xapian::Database& database, Documents::iterator begin, Documents::iterator end,
                  std::size_t most) {
    SlotReader codes(database, schema::code_slot);
    std::vector<Keyed> keyed;
    for (auto document = begin; document != end; ++document) keyed.emplace_back(codes(document->id), document->id);
    std::partial_sort(keyed.begin(), keyed.begin() + offset(std::min(most, keyed.size())), keyed.end());
    for (const auto& [code, id] : keyed) begin++->id = id;
}

}  // namespace

void BestDocuments::leave_out_the_rest() {
    const auto last = documents_.begin() + offset(wanted_ - 1);
    std::nth_element(documents_.begin(), last, documents_.end(), better);
    least_ = last->score;
    std::erase_if(documents_, [&](const RankedDocument& document) { return document.score < least_; });
    // Any number may be as good as the last one.
    limit_ = 2 * std::max(wanted_, documents_.size()) + 64;
}

Documents BestDocuments::page(const Xapian::Database& database, std::size_t first) && {
    if (documents_.size() > wanted_) leave_out_the_rest();
    std::sort(documents_.begin(), documents_.end(), better);
    for (auto begin = documents_.begin(); begin != documents_.end();) {
        const auto end = std::find_if(begin, documents_.end(),
                                      [&](const RankedDocument& document) { return document.score != begin->score; });
        const bool in_page = end - documents_.begin() > offset(first);
        if (in_page && end - begin > 1)
            sort_by_code(database, begin, end, wanted_ - static_cast<std::size_t>(begin - documents_.begin()));
        begin = end;
    }
    documents_.resize(std::min(wanted_, documents_.size()));
    documents_.erase(documents_.begin(), documents_.begin() + offset(std::min(first, documents_.size())));
    return std::move(documents_);
}

Documents ordered_page(const std::vector<Xapian::docid>& ids, SortOrder& order, std::size_t first, std::size_t most) {
    std::vector<Keyed> keyed;
    keyed.reserve(ids.size());
    for (const auto id : ids) keyed.emplace_back(order.key(id), id);
    const std::size_t end = std::min(first + most, keyed.size());
    std::partial_sort(keyed.begin(), keyed.begin() + offset(end), keyed.end());
    Documents documents;
    for (std::size_t at = first; at < end; ++at) documents.push_back({keyed[at].second, 0});
    return documents;
}

}  // namespace hankehaku
