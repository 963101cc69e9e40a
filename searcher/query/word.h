#pragma once

#include "searcher/query/ast.h"

#include <optional>
#include <string_view>

namespace hankehaku::query {

/// The context of a piece of text between spaces, which decides what its signs can mean.
enum class WordPlace {
    bare,          ///< outside quotes: a star or a tilde may end it
    exact,         ///< after "="
    phrase,        ///< in quotes: a star may end it
    exact_phrase,  ///< in quotes after "="
};

/// The word in the bytes `piece` of the query: punctuation around it dropped, its star or tilde read.  Nothing when the
/// piece is only punctuation.  Throws Error(query) for signs that the language has no meaning for there.
[[nodiscard]] std::optional<Word> read_word(std::string_view query, SourceRange piece, WordPlace place);

}  // namespace hankehaku::query
