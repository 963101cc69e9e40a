#pragma once

#include "corpus/formats/table.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Puts the cells of a page's tables together while the page is read.  A table inside a cell is text of that cell, for
/// pages that are laid out in tables, and a table of its own.
class TableCollector {
public:
    void begin_table();
    void end_table();
    void begin_row(std::size_t line);
    void begin_cell();
    void end_cell();
    void text(std::string_view text);

    [[nodiscard]] std::vector<Table> finish();

private:
    struct OpenTable {
        Table rows;
        bool in_cell = false;
    };

    std::vector<OpenTable> open_;
    std::vector<Table> tables_;
};

}  // namespace hankehaku
