#pragma once

#include "searcher/query/ast.h"

#include <optional>
#include <string_view>

namespace hankehaku::query {

/// Reads a query (docs/query-language.md); nothing for a query without any word or condition, which means every text.
/// Throws Error(ErrorCode::query) with the column, what is wrong and what to write instead.  Linear in the query.
[[nodiscard]] std::optional<Node> parse_query(std::string_view text);

}  // namespace hankehaku::query
