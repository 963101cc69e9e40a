#pragma once

#include <string_view>

namespace hankehaku {

/// A query that is being typed, cut before its last word.
struct TypedQuery {
    std::string_view head;  ///< all before the word, with its spaces, field, quote and signs
    std::string_view word;  ///< empty when the query does not end in a word
    bool plain = false;     ///< `head` has only words
};

/// Also works for text that is not a valid query yet.
[[nodiscard]] TypedQuery cut_before_last_word(std::string_view text);

}  // namespace hankehaku
