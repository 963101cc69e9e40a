#pragma once

#include <string>
#include <string_view>

namespace hankehaku {

/// `text` as it stands on a printed page, where a table's second column begins far to the right, with the lines of one
/// cell joined behind the first column's:
///                  6.1. Nuorten ja muiden
///     Tavoite      työllistyminen
/// becomes "Tavoite<tab>6.1. Nuorten ja muiden työllistyminen".
[[nodiscard]] std::string with_cells_joined(std::string_view text);

}  // namespace hankehaku
