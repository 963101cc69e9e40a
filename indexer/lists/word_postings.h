#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace hankehaku::lists {

/// A document that has a term.
struct WordEntry {
    Xapian::docid id = 0;
    Xapian::termcount occurrences = 0;  ///< weighed by field, see schema.h
    std::uint32_t first = 0;            ///< its numbers in WordPostings::numbers
    std::uint32_t count = 0;
};

/// The documents that have one term, ascending, and the numbers of the words that are this term in each.
struct WordPostings {
    std::vector<WordEntry> entries;
    std::vector<std::uint32_t> numbers;

    void add(Xapian::docid id, Xapian::termcount occurrences, std::span<const std::uint32_t> words) {
        entries.push_back(
            {id, occurrences, static_cast<std::uint32_t>(numbers.size()), static_cast<std::uint32_t>(words.size())});
        numbers.insert(numbers.end(), words.begin(), words.end());
    }
    [[nodiscard]] std::span<const std::uint32_t> numbers_of(const WordEntry& entry) const {
        return std::span(numbers).subspan(entry.first, entry.count);
    }
    void sort_by_document() {
        std::sort(entries.begin(), entries.end(), [](const WordEntry& a, const WordEntry& b) { return a.id < b.id; });
    }
    void clear() {
        entries.clear();
        numbers.clear();
    }
};

}  // namespace hankehaku::lists
