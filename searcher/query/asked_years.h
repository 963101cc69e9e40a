#pragma once

#include "searcher/query/ast.h"

#include <string>
#include <vector>

namespace hankehaku::query {

/// The years by which the query narrows down what is found: those of vuosi at its top, alone or beside other things
/// that must hold.  A range with an open end is there as it was written (">=2018").
[[nodiscard]] std::vector<std::string> asked_years(const Node& node);

}  // namespace hankehaku::query
