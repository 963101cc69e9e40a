#pragma once

#include "searcher/query/ast.h"
#include "searcher/query/lexeme_cursor.h"

namespace hankehaku::query {

/// A facet value at the cursor: a phrase, or words that stand side by side (tila:(Toiminta päättynyt)); outside
/// parentheses (`in_group` false) one word only.  Throws Error(query) for anything else.
[[nodiscard]] Node read_facet_value(LexemeCursor& cursor, Facet facet, bool in_group);

/// What the RangeText at the cursor means for a field of dates, of money, or for a facet of years.
[[nodiscard]] Node read_range_value(LexemeCursor& cursor, const FieldName& field);

/// True for what filters and never ranks: facet values, ranges, and anything made of nothing else.
[[nodiscard]] bool is_condition(const Node& node);

}  // namespace hankehaku::query
