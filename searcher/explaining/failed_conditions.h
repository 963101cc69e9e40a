#pragma once

#include "hankehaku/explanation.h"
#include "searcher/compiling/query_compiler.h"
#include "searcher/explaining/query_trace.h"
#include "searcher/query/ast.h"

#include <string_view>
#include <vector>

namespace hankehaku {

/// The smallest parts of the query that keep the traced document from matching; empty when it matches.  `text` is
/// what `node` was parsed from, `mode` what it was compiled for.
[[nodiscard]] std::vector<FailedCondition> failed_conditions(const query::Node& node, std::string_view text,
                                                             MatchMode mode, const QueryTrace& trace);

/// The parts of the query after "-" or NOT.
[[nodiscard]] std::vector<query::SourceRange> excluded_ranges(const query::Node& node);

}  // namespace hankehaku
