#include "indexer/lists/word_lists.h"

#include <algorithm>

namespace hankehaku::lists {
namespace {

/// Meets documents that are asked for, ascending, with those of a list.
class Wanted {
public:
    Wanted(const std::vector<Xapian::docid>& ids, std::vector<std::vector<std::uint32_t>>& numbers)
        : ids_(&ids), numbers_(&numbers) {}

    /// Takes what is wanted of a part.
    void take(std::string_view part, Xapian::docid first) {
        read_positions(part, first, [this](Xapian::docid id, std::string_view bytes) {
            next_ = first_from(id);
            if (next_ < ids_->size() && (*ids_)[next_] == id) read_numbers(bytes, (*numbers_)[next_]);
        });
    }
    /// Whether a document from `first` on and before `end` is wanted.
    [[nodiscard]] bool any_in(std::uint64_t first, std::uint64_t end) {
        next_ = first_from(first);
        return next_ < ids_->size() && (*ids_)[next_] < end;
    }

private:
    /// The place of the first wanted id that is not less.
    [[nodiscard]] std::size_t first_from(std::uint64_t id) const {
        std::size_t at = next_;
        while (at < ids_->size() && (*ids_)[at] < id) ++at;
        return at;
    }

    const std::vector<Xapian::docid>* ids_;
    std::vector<std::vector<std::uint32_t>>* numbers_;
    std::size_t next_ = 0;
};

}  // namespace

Xapian::doccount WordLists::documents(std::string_view term) const {
    if (!keys::has_posting_list(term)) return database().get_termfreq(std::string(term));
    const auto entry = vocabulary_.find(term);
    return entry ? entry->documents : 0;
}

void WordLists::add_numbers(std::string_view term, const std::vector<Xapian::docid>& ids,
                            std::vector<std::vector<std::uint32_t>>& numbers) const {
    const auto entry = vocabulary_.find(term);
    if (!entry || entry->positions.empty() || ids.empty()) return;
    Wanted wanted(ids, numbers);
    if (!entry->positions.own_key) {
        wanted.take(entry->positions.here, 0);
        return;
    }
    const std::string value = database().get_metadata(keys::of_term(keys::positions_family, term));
    const ListHead head = decode_head(unsealed(value));
    const auto end_of = [&](std::size_t part) { return part < head.firsts.size() ? head.firsts[part] : id_limit; };
    if (wanted.any_in(0, end_of(0))) wanted.take(head.part, 0);
    for (std::size_t i = 0; i < head.firsts.size(); ++i) {
        if (!wanted.any_in(head.firsts[i], end_of(i + 1))) continue;
        const std::string part = database().get_metadata(keys::of_part(keys::positions_family, term, head.firsts[i]));
        wanted.take(unsealed(part), head.firsts[i]);
    }
}

void WordLists::read_list(ListKind kind, const VocabularyEntry& entry, WordPostings& postings) const {
    const bool of_postings = kind == ListKind::postings;
    for_each_part(of_postings ? entry.postings : entry.positions,
                  of_postings ? keys::postings_family : keys::positions_family, entry.term,
                  [&](std::string_view part, Xapian::docid first) { decode_part(kind, part, first, postings); });
}

}  // namespace hankehaku::lists
