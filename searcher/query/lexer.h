#pragma once

#include "searcher/query/ast.h"
#include "searcher/query/fields.h"
#include "searcher/query/operators.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hankehaku::query {

/// The text after the colon of a field that takes a range, without its quotes: ">500 000", "2016..2018".
struct RangeText {
    std::string text;
};

/// One item of the query as it is written.
struct Lexeme {
    using Value = std::variant<Symbol, NearOperator, FieldName, RangeText, Word, Phrase>;
    Value value;
    SourceRange source;
    bool glued = false;  ///< no space between it and the one before
};

/// All lexemes of the query and, last, Symbol::end.  A field that takes a range is always followed by its RangeText.
/// Punctuation between words is removed.  Throws Error(query) for what cannot be read, and for more than max_terms
/// terms.
[[nodiscard]] std::vector<Lexeme> lex(std::string_view query);

}  // namespace hankehaku::query
