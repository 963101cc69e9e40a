#pragma once

#include "corpus/lists/list_columns.h"

#include <string>
#include <vector>

namespace hankehaku {

/// The row as a text of the template: its sections in order, with a line `Label: value` for each cell that says
/// something.
[[nodiscard]] std::string row_text(const std::vector<ListColumn>& columns, const std::vector<std::string>& cells);

}  // namespace hankehaku
