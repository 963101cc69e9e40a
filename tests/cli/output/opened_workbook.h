#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A cell as a workbook holds it.
struct OpenedCell {
    enum class Kind { text, number };
    Kind kind = Kind::text;
    std::string value;   ///< as written in the file: a date is a number of days
    std::string format;  ///< of its numbers: "d.m.yyyy"
    bool bold = false;
};

/// A sheet by its cells, "A1".
struct OpenedSheet {
    std::string name;
    std::map<std::string, OpenedCell> cells;
    bool first_row_stays = false;
    std::string filtered;  ///< the range with a filter: "A1:C5"

    [[nodiscard]] std::string text(const std::string& cell) const {
        return cells.contains(cell) ? cells.at(cell).value : "";
    }
};

/// Reads a workbook by what the standard says of it, with neither the library that wrote it nor a spreadsheet.
[[nodiscard]] std::vector<OpenedSheet> opened_workbook(std::string_view bytes);
