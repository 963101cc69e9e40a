#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku {

struct TableRow {
    std::vector<std::string> cells;
    std::size_t line = 0;  ///< where it begins in the source: a line of a text, a row of a sheet; 0 when unknown
};

/// The rows of one list, sheet or HTML table; rows may be of different length.
using Table = std::vector<TableRow>;

}  // namespace hankehaku
