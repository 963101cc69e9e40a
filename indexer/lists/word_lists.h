#pragma once

#include "indexer/lists/list_keys.h"
#include "indexer/lists/list_parts.h"
#include "indexer/lists/vocabulary.h"

#include <xapian.h>

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::lists {

/// Where a word of a document stands.  Words that follow each other within a text have numbers that do, and only those.
struct WordPlace {
    Xapian::docid id = 0;
    std::uint32_t number = 0;
    auto operator<=>(const WordPlace&) const = default;  // NOLINT(modernize-use-nullptr): of clang-tidy 14
};

/// The words of an index: which documents have them, how often and where, whether Xapian keeps that or lists of ours.
///
/// Threads: for one thread.  Errors: Error(index_damaged) for a list that is not what was written.
class WordLists {
public:
    explicit WordLists(Xapian::Database database) : vocabulary_(std::move(database)) {}

    [[nodiscard]] const Xapian::Database& database() const { return vocabulary_.database(); }
    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

    [[nodiscard]] bool contains(std::string_view term) const { return documents(term) > 0; }
    /// How many documents have the term.
    [[nodiscard]] Xapian::doccount documents(std::string_view term) const;

    /// Calls action(id, occurrences) for each document that has the term, ascending; the empty term is in all.
    template <class Action>
    void for_each_posting(const std::string& term, Action action) const {
        if (keys::has_posting_list(term)) {
            const auto entry = vocabulary_.find(term);
            if (!entry) return;
            for_each_part(entry->postings, keys::postings_family, term,
                          [&](std::string_view part, Xapian::docid first) { read_postings(part, first, action); });
            return;
        }
        const auto end = database().postlist_end(term);
        for (auto it = database().postlist_begin(term); it != end; ++it) action(*it, it.get_wdf());
    }

    /// Appends where the term of `entry` stands in the documents `ids`; these are ascending, and so is what is
    /// appended.
    void add_places(const VocabularyEntry& entry, const std::vector<Xapian::docid>& ids,
                    std::vector<WordPlace>& places) const;

    /// All of a list that `entry` of the vocabulary names, appended.
    void read_list(ListKind kind, const VocabularyEntry& entry, WordPostings& postings) const;

private:
    template <class Action>
    void for_each_part(const ListPlace<std::string>& place, char family, std::string_view term, Action action) const {
        if (!place.own_key) {
            if (!place.here.empty()) action(std::string_view(place.here), Xapian::docid{0});
            return;
        }
        const std::string value = database().get_metadata(keys::of_term(family, term));
        const ListHead head = decode_head(unsealed(value));
        action(head.part, Xapian::docid{0});
        for (const Xapian::docid first : head.firsts) {
            const std::string part = database().get_metadata(keys::of_part(family, term, first));
            action(unsealed(part), first);
        }
    }

    Vocabulary vocabulary_;
};

}  // namespace hankehaku::lists
