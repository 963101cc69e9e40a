#include "indexer/lists/word_lists.h"

#include <algorithm>

namespace hankehaku::lists {
namespace {

/// Meets documents that are asked for, ascending, with those of a list.
class Wanted {
public:
    Wanted(const std::vector<Xapian::docid>& ids, std::vector<WordPlace>& places) : ids_(&ids), places_(&places) {}

    /// Takes what is wanted of a part.
    void take(std::string_view part, Xapian::docid first) {
        read_positions(part, first, [this](Xapian::docid id, std::string_view numbers) {
            skip_to(id);
            if (next_ == ids_->size() || (*ids_)[next_] != id) return;
            for_each_number(numbers, [&](std::uint32_t number) { places_->push_back({id, number}); });
        });
    }
    /// Whether a document from `first` on and before `end` is wanted.
    [[nodiscard]] bool any_in(std::uint64_t first, std::uint64_t end) {
        skip_to(first);
        return next_ < ids_->size() && (*ids_)[next_] < end;
    }

private:
    /// To the first wanted id that is not less.
    void skip_to(std::uint64_t id) {
        while (next_ < ids_->size() && (*ids_)[next_] < id) ++next_;
    }

    const std::vector<Xapian::docid>* ids_;
    std::vector<WordPlace>* places_;
    std::size_t next_ = 0;
};

}  // namespace

Xapian::doccount WordLists::documents(std::string_view term) const {
    if (!keys::has_posting_list(term)) return database().get_termfreq(std::string(term));
    const auto entry = vocabulary_.find(term);
    return entry ? entry->documents : 0;
}

void WordLists::add_places(const VocabularyEntry& entry, const std::vector<Xapian::docid>& ids,
                           std::vector<WordPlace>& places) const {
    if (entry.positions.empty() || ids.empty()) return;
    Wanted wanted(ids, places);
    if (!entry.positions.own_key) {
        wanted.take(entry.positions.here, 0);
        return;
    }
    const std::string value = database().get_metadata(keys::of_term(keys::positions_family, entry.term));
    const ListHead head = decode_head(unsealed(value));
    const auto end_of = [&](std::size_t part) { return part < head.firsts.size() ? head.firsts[part] : id_limit; };
    if (wanted.any_in(0, end_of(0))) wanted.take(head.part, 0);
    for (std::size_t i = 0; i < head.firsts.size(); ++i) {
        if (!wanted.any_in(head.firsts[i], end_of(i + 1))) continue;
        const std::string part =
            database().get_metadata(keys::of_part(keys::positions_family, entry.term, head.firsts[i]));
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
