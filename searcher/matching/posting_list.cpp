#include "searcher/matching/posting_list.h"

#include <algorithm>

namespace hankehaku {

void PostingList::add(Xapian::docid id, Xapian::termcount occurrences) {
    const auto number = static_cast<std::uint32_t>(block_of(id));
    if (begins_.empty() || begins_.back().block != number)
        begins_.push_back({number, static_cast<std::uint32_t>(offsets_.size())});
    offsets_.push_back(static_cast<std::uint16_t>(offset_of(id)));
    occurrences_.push_back(static_cast<std::uint16_t>(std::min(occurrences, most_occurrences)));
}

PostingList::Block PostingList::block(std::size_t number) const {
    const auto begin = std::lower_bound(begins_.begin(), begins_.end(), number,
                                        [](const Begin& at, std::size_t wanted) { return at.block < wanted; });
    if (begin == begins_.end() || begin->block != number) return {};
    const std::size_t end = begin + 1 == begins_.end() ? offsets_.size() : (begin + 1)->posting;
    const std::size_t count = end - begin->posting;
    return {std::span(offsets_).subspan(begin->posting, count), std::span(occurrences_).subspan(begin->posting, count)};
}

std::size_t PostingList::bytes() const {
    return sizeof(PostingList) + begins_.capacity() * sizeof(Begin) +
           (offsets_.capacity() + occurrences_.capacity()) * sizeof(std::uint16_t);
}

}  // namespace hankehaku
