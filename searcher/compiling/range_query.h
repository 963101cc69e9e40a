#pragma once

#include "searcher/matching/match_query.h"
#include "searcher/query/ast.h"

#include <xapian.h>

namespace hankehaku {

// Documents whose date or sum is in a range; one without a value is in none.

[[nodiscard]] MatchQuery range_query(const Xapian::Database& database, const query::DateRange& range);
[[nodiscard]] MatchQuery range_query(const Xapian::Database& database, const query::MoneyRange& range);

}  // namespace hankehaku
