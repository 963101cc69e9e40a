#include "cli/tables/text_table.h"

#include "cli/terminal/terminal_text.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

constexpr std::size_t narrowest_name = 12;

}  // namespace

std::vector<std::size_t> TextTable::widths(std::size_t columns) const {
    std::vector<std::size_t> result;
    for (std::size_t at = 0; at < titles_.size(); ++at) {
        result.push_back(display_width(titles_[at]));
        for (const Row& row : rows_) result[at] = std::max(result[at], display_width(row.cells[at]));
    }
    // The names give way to the widest column of numbers, and never take more than half of the line.
    const std::size_t wanted =
        titles_.size() > 1 ? column_gap + *std::max_element(result.begin() + 1, result.end()) : 0;
    const std::size_t room = std::min(columns / 2, columns > wanted ? columns - wanted : 0);
    result.front() = std::min(result.front(), std::max(narrowest_name, room));
    return result;
}

void TextTable::print_block(std::ostream& out, const Painter& painter, const std::vector<std::size_t>& widths,
                            std::size_t begin, std::size_t end) const {
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text = pad_to_width(cut_to_width(cells.front(), widths.front()), widths.front());
        for (std::size_t at = begin; at < end; ++at)
            text += std::string(column_gap, ' ') + aligned_right(cells[at], widths[at]);
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    };
    out << painter(Ink::heading, line(titles_)) << '\n';
    for (const Row& row : rows_) out << painter(row.ink, line(row.cells)) << '\n';
}

void TextTable::print(std::ostream& out, const Painter& painter, std::size_t columns) const {
    const std::vector<std::size_t> wide = widths(columns);
    for (std::size_t begin = 1; begin < wide.size();) {
        std::size_t end = begin, taken = wide.front();
        while (end < wide.size() && (end == begin || taken + column_gap + wide[end] <= columns))
            taken += column_gap + wide[end++];
        if (begin > 1) out << '\n';
        print_block(out, painter, wide, begin, end);
        begin = end;
    }
}

}  // namespace hankehaku::cli
