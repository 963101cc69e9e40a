#pragma once

#include "indexer/lists/vocabulary.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// How a word came to be typed as another: the likelier, the less.
namespace slip {
inline constexpr std::size_t dots = 1;     ///< only dots are missing or too many
inline constexpr std::size_t doubled = 2;  ///< a letter is doubled or single
inline constexpr std::size_t edit = 4;     ///< for each letter added, dropped, changed or swapped with the next
}  // namespace slip

/// A base form or surface form of the index, spelled nearly as a word.
struct NearWord {
    std::string word;
    std::size_t cost = 0;  ///< as in `slip`
    Xapian::doccount frequency = 0;
};

/// The words in the index that `word` (lower case) may be a slip of, at most `most`: likeliest slip first, then most
/// frequent.  At most one edit up to seven letters, two from eight on (`one_edit`: never two); nothing for fewer than
/// four.  The first letter is taken as typed but for dots, or as swapped with the second.  Cost: one walk through the
/// words with that letter.
[[nodiscard]] std::vector<NearWord> near_words(const lists::Vocabulary& vocabulary, std::string_view word,
                                               bool one_edit, std::size_t most);

}  // namespace hankehaku
