#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// `text` of a printed page, where a table's second column begins far to the right, with the lines of one
/// cell joined after the first column's:
///                  6.1. Nuorten ja muiden
///     Tavoite      työllistyminen
/// becomes "Tavoite<tab>6.1. Nuorten ja muiden työllistyminen".
[[nodiscard]] std::string with_cells_joined(std::string_view text);

}  // namespace hankehaku
