#pragma once

#include "indexer/lists/vocabulary.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

inline constexpr std::size_t most_prefix_words = 10'000;  ///< that a word* may match
inline constexpr std::size_t most_fuzzy_words = 50;       ///< that a word~ may match
inline constexpr std::size_t most_fuzzy_asked = 16;       ///< words with ~ in a query: each searches the vocabulary
/// That the stars in phrases and beside NEAR may match together: each word of a phrase is paired with all of them.
inline constexpr std::size_t most_prefix_words_in_phrases = 20'000;

/// The base forms and surface forms in the index that begin with `prefix`, as terms.  Throws Error(query) when they are
/// more than most_prefix_words.
[[nodiscard]] std::vector<std::string> terms_with_prefix(const lists::Vocabulary& vocabulary, std::string_view prefix);

/// The base forms and surface forms that differ from `word` by one letter (two from six letters on), nearest and most
/// frequent first, at most most_fuzzy_words, as terms.
[[nodiscard]] std::vector<std::string> terms_like(const lists::Vocabulary& vocabulary, std::string_view word);

}  // namespace hankehaku
