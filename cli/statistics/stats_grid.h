#pragma once

#include "cli/messages/messages.h"

#include "cli/terminal/ink.h"

#include "hankehaku/stats.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// The numbers of a StatsResult as an aligned table.  Columns that do not fit beside each other go below, under the
/// same rows.
class StatsGrid {
public:
    StatsGrid(const StatsResult& result, std::size_t columns, const Wording& say);

    void print(std::ostream& out, const Painter& painter) const;

private:
    struct Line {
        std::string label;
        Ink ink = Ink::plain;
        std::vector<std::string> numbers;  ///< projects first, then one for each column
        std::int64_t length = 0;           ///< of the bar
    };
    struct Column {
        std::string first_title, second_title;
        std::size_t width = 0;
    };
    /// The range [begin, end) of columns that fit side by side.
    struct Block {
        std::size_t begin, end;
    };

    void add_line(std::string label, Ink ink, const StatsRow& row, bool with_bar);
    void measure(std::size_t columns);
    [[nodiscard]] std::string title_line(const Block& block, std::string Column::*title) const;
    [[nodiscard]] std::size_t width_of(const Block& block) const;
    void print_block(std::ostream& out, const Painter& painter, const Block& block) const;

    const StatsResult* result_;
    std::size_t screen_columns_;
    std::string label_title_;
    std::size_t label_width_ = 0;
    std::vector<Column> columns_;
    std::vector<Line> lines_;
    std::vector<Block> blocks_;
};

}  // namespace hankehaku::cli
