#pragma once

#include "source_paths.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// A cell with what an editor shows badly written out: \n, \t, \_ (no-break space), \, (narrow no-break space), \'
/// (thin space), \z (zero-width space), \s (soft hyphen), \xFF (a byte).
inline std::string unescaped(std::string_view cell) {
    std::string text;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        if (cell[at] != '\\' || at + 1 == cell.size()) {
            text += cell[at];
            continue;
        }
        switch (cell[++at]) {
            case 'n': text += '\n'; break;
            case 't': text += '\t'; break;
            case '_': text += "\u00A0"; break;
            case ',': text += "\u202F"; break;
            case '\'': text += "\u2009"; break;
            case 'z': text += "\u200B"; break;
            case 's': text += "\u00AD"; break;
            case 'x':
                text += static_cast<char>(std::stoi(std::string(cell.substr(at + 1, 2)), nullptr, 16));
                at += 2;
                break;
            default: text += {'\\', cell[at]};
        }
    }
    return text;
}

/// The rows of the tab-separated table tests/data/NAME.  Lines that begin with "# " are comments.  Every row has
/// `columns` cells.
inline std::vector<std::vector<std::string>> table(const std::string& name, std::size_t columns) {
    std::ifstream file(std::string(HANKEHAKU_TEST_DATA) + "/" + name);
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with("# ")) continue;
        std::vector<std::string> cells;
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            cells.push_back(unescaped(std::string_view(line).substr(begin, end - begin)));
            begin = end + 1;
        }
        if (cells.size() > columns) throw std::runtime_error(name + ": too many cells in: " + line);
        cells.resize(columns);
        rows.push_back(std::move(cells));
    }
    if (rows.empty()) throw std::runtime_error(name + ": no rows");
    return rows;
}

}  // namespace hankehaku::testing
