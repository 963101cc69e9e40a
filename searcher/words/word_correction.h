#pragma once

#include "searcher/words/index_words.h"

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// A word of a query by itself is right when the index has it: a word of the dictionary if only once, another one more
/// than a few times.
[[nodiscard]] bool is_right(const IndexWords& words, std::string_view word);

/// What the index has instead of `word`, which is not right, in lower case: the word with its dots; a near word, unless
/// the dictionary knows the word as it is; or, with `may_split`, two words.
[[nodiscard]] std::optional<std::string> corrected_word(const IndexWords& words, std::string_view word, bool may_split);

}  // namespace hankehaku
