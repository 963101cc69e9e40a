#include "cli/statistics/stats_grid.h"

#include "base/joined.h"
#include "cli/messages/messages.h"
#include "cli/statistics/stats_words.h"
#include "cli/terminal/bar.h"
#include "cli/terminal/finnish_format.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/stats_names.h"

#include <algorithm>

namespace hankehaku::cli {
namespace {

constexpr std::size_t narrowest_label = 12;
constexpr std::size_t widest_title = 24;
constexpr std::size_t narrowest_bar = 4;
constexpr std::size_t widest_bar = 20;

}  // namespace

StatsGrid::StatsGrid(const StatsResult& result, std::size_t columns, const Wording& say)
    : result_(&result), screen_columns_(columns) {
    columns_.push_back({"", say("stats.projects"), 0});
    for (const StatsColumn& column : result.columns)
        columns_.push_back({over_title(column, say), cut_to_width(subject_title(column, say), widest_title), 0});
    label_title_ = joined(result.by, " / ", [&say](Facet facet) { return facet_info(facet).label(say.language()); });
    const bool nested = result.by.size() > 1;
    for (const StatsRow& row : result.rows) {
        const std::size_t level = row.keys.size() - 1;
        const std::string label = printable(key_label(row.keys.back(), result.by[level], say));
        const Ink ink = nested && level == 0 ? Ink::strong : Ink::plain;
        add_line(std::string(2 * level, ' ') + label, row.keys.back().kind == StatsKey::Kind::value ? ink : Ink::quiet,
                 row, true);
    }
    if (result.rows_added_up) add_line(say("stats.rows_added_up"), Ink::quiet, *result.rows_added_up, false);
    add_line(result.rows_added_up ? say("stats.total_each_once") : say("stats.total"), Ink::strong, result.total,
             false);
    measure(columns);
}

void StatsGrid::add_line(std::string label, Ink ink, const StatsRow& row, bool with_bar) {
    Line line{std::move(label), ink, {finnish_number(static_cast<std::int64_t>(row.projects))}, 0};
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        line.numbers.push_back(number_text(row.cells[at], result_->columns[at]));
    if (with_bar)
        line.length = row.cells.empty() ? static_cast<std::int64_t>(row.projects) : row.cells.front().whole.value_or(0);
    lines_.push_back(std::move(line));
}

void StatsGrid::measure(std::size_t columns) {
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        Column& column = columns_[at];
        column.width = std::max(display_width(column.first_title), display_width(column.second_title));
        for (const Line& line : lines_) column.width = std::max(column.width, display_width(line.numbers[at]));
    }
    label_width_ = display_width(label_title_);
    for (const Line& line : lines_) label_width_ = std::max(label_width_, display_width(line.label));
    // The label gives way to the projects and one more column.
    std::size_t wanted = column_gap + columns_.front().width;
    if (columns_.size() > 1) wanted += column_gap + columns_[1].width;
    const std::size_t room = columns > wanted + narrowest_label ? columns - wanted : narrowest_label;
    label_width_ = std::min(label_width_, room);
    for (std::size_t begin = 0; begin < columns_.size();) {
        Block block{begin, begin + 1};
        while (block.end < columns_.size() && width_of({begin, block.end + 1}) <= columns) ++block.end;
        blocks_.push_back(block);
        begin = block.end;
    }
}

std::size_t StatsGrid::width_of(const Block& block) const {
    std::size_t width = label_width_;
    for (std::size_t at = block.begin; at < block.end; ++at) width += column_gap + columns_[at].width;
    return width;
}

std::string StatsGrid::title_line(const Block& block, std::string Column::*title) const {
    std::string line =
        pad_to_width(title == &Column::second_title ? cut_to_width(label_title_, label_width_) : "", label_width_);
    for (std::size_t at = block.begin; at < block.end; ++at)
        line += std::string(column_gap, ' ') + aligned_right(columns_[at].*title, columns_[at].width);
    return line;
}

void StatsGrid::print_block(std::ostream& out, const Painter& painter, const Block& block) const {
    const bool has_measures = std::any_of(columns_.begin() + static_cast<std::ptrdiff_t>(block.begin),
                                          columns_.begin() + static_cast<std::ptrdiff_t>(block.end),
                                          [](const Column& column) { return !column.first_title.empty(); });
    if (has_measures) out << painter(Ink::heading, title_line(block, &Column::first_title)) << '\n';
    out << painter(Ink::heading, title_line(block, &Column::second_title)) << '\n';
    const std::size_t taken = width_of(block) + column_gap;
    const std::size_t room = screen_columns_ > taken ? std::min(screen_columns_ - taken, widest_bar) : 0;
    const bool with_bars = block.begin == 0 && room >= narrowest_bar;
    std::int64_t longest = 0;
    for (const Line& line : lines_) longest = std::max(longest, line.length);
    for (const Line& line : lines_) {
        out << painter(line.ink, pad_to_width(cut_to_width(line.label, label_width_), label_width_));
        for (std::size_t at = block.begin; at < block.end; ++at)
            out << std::string(column_gap, ' ')
                << painter(line.ink, aligned_right(line.numbers[at], columns_[at].width));
        const std::string drawn = with_bars ? bar(line.length, longest, room) : "";
        if (!drawn.empty()) out << std::string(column_gap, ' ') << painter(Ink::bar, drawn);
        out << '\n';
    }
}

void StatsGrid::print(std::ostream& out, const Painter& painter) const {
    for (std::size_t at = 0; at < blocks_.size(); ++at) {
        if (at > 0) out << '\n';
        print_block(out, painter, blocks_[at]);
    }
}

}  // namespace hankehaku::cli
