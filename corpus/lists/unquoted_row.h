#pragma once

#include "corpus/lists/list_columns.h"

#include <string>
#include <vector>

namespace hankehaku {

/// The cells of a row of a list whose commas are not quoted: `pieces` are the texts between the commas, more than
/// there are columns.  Codes, funds, days, sums and statuses anchor the others; a comma with a space after it is a
/// comma of the text.
[[nodiscard]] std::vector<std::string> joined_pieces(const std::vector<ListColumn>& columns,
                                                     const std::vector<std::string>& pieces, char delimiter);

/// The pieces, those that begin with a space joined to the one before: such a comma belongs to a text.
[[nodiscard]] std::vector<std::string> with_spaced_pieces_joined(const std::vector<std::string>& pieces,
                                                                 char delimiter);

}  // namespace hankehaku
