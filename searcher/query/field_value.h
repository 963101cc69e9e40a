#pragma once

#include "hankehaku/search_request.h"
#include "searcher/query/ast.h"
#include "searcher/query/fields.h"
#include "searcher/query/lexeme_cursor.h"

namespace hankehaku::query {

/// A facet value at the cursor: a phrase, or adjacent words (tila:(Toiminta päättynyt)); outside
/// parentheses (`in_group` false) one word only.  Throws Error(query) for anything else.
[[nodiscard]] Node read_facet_value(LexemeCursor& cursor, Facet facet, bool in_group);

/// What the RangeText at the cursor means for a field of dates or money, a facet of years or classes, or a key.
[[nodiscard]] Node read_range_value(LexemeCursor& cursor, const FieldName& field);

/// The condition that the filter sets.  Throws Error(usage) for a field without ranges and a range that cannot be read.
[[nodiscard]] Node range_condition(const RangeFilter& filter);

/// True for what filters and never ranks: facet values, ranges, and anything made of nothing else.
[[nodiscard]] bool is_condition(const Node& node);

}  // namespace hankehaku::query
