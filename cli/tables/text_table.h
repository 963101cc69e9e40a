#pragma once

#include "cli/terminal/ink.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::cli {

/// An aligned table for people: names on the left, numbers to the right of them.  Columns that do not fit beside each
/// other go below, under the same names.
class TextTable {
public:
    /// The first of `titles` is over the names.
    explicit TextTable(std::vector<std::string> titles) : titles_(std::move(titles)) {}

    /// As many cells as titles.
    void add(std::vector<std::string> cells, Ink ink = Ink::plain) { rows_.push_back({std::move(cells), ink}); }

    void print(std::ostream& out, const Painter& painter, std::size_t columns) const;

private:
    struct Row {
        std::vector<std::string> cells;
        Ink ink;
    };

    [[nodiscard]] std::vector<std::size_t> widths(std::size_t columns) const;
    void print_block(std::ostream& out, const Painter& painter, const std::vector<std::size_t>& widths,
                     std::size_t begin, std::size_t end) const;

    std::vector<std::string> titles_;
    std::vector<Row> rows_;
};

}  // namespace hankehaku::cli
