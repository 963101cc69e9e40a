#include "cli/statistics/stats_pivot.h"

#include "cli/statistics/stats_words.h"
#include "cli/tables/text_table.h"

#include "hankehaku/error.h"
#include "hankehaku/stats_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::cli {
namespace {

using Name = std::pair<StatsKey::Kind, std::string>;

Name name_of(const StatsKey& key) { return {key.kind, key.value}; }

/// The numbers as a matrix, with the totals of its lines and columns.
class Pivot {
public:
    struct Line {
        StatsKey key;
        std::map<Name, StatsCell> cells;
        StatsCell whole;
    };

    explicit Pivot(const StatsResult& result) : totals{.key = {}, .cells = {}, .whole = cell_of(result.total)} {
        for (const StatsRow& row : result.rows) {
            if (row.keys.size() == 1) {
                lines.push_back({row.keys.front(), {}, cell_of(row)});
                continue;
            }
            lines.back().cells.emplace(name_of(row.keys[1]), cell_of(row));
            if (std::find(columns.begin(), columns.end(), row.keys[1]) == columns.end()) columns.push_back(row.keys[1]);
        }
        for (const StatsRow& row : result.second_totals) totals.cells.emplace(name_of(row.keys[0]), cell_of(row));
        std::sort(columns.begin(), columns.end(),
                  [](const StatsKey& a, const StatsKey& b) { return name_of(a) < name_of(b); });
    }

    /// The first column of the result, or the number of projects.
    [[nodiscard]] static StatsCell cell_of(const StatsRow& row) {
        return row.cells.empty() ? StatsCell{static_cast<std::int64_t>(row.projects), 0, row.projects} : row.cells[0];
    }

    [[nodiscard]] static std::optional<StatsCell> cell(const Line& line, const StatsKey& column) {
        const auto found = line.cells.find(name_of(column));
        return found == line.cells.end() ? std::nullopt : std::optional{found->second};
    }

    std::vector<StatsKey> columns;
    std::vector<Line> lines;
    Line totals;  ///< every project once in each; the key has no meaning
};

std::vector<std::string> titles(const Pivot& pivot, const StatsResult& result, const Wording& say) {
    const std::string both = std::string(facet_info(result.by[0]).label(say.language())) + " / " +
                             std::string(facet_info(result.by[1]).label(say.language()));
    std::vector<std::string> names{both};
    for (const StatsKey& column : pivot.columns) names.push_back(key_label(column, result.by[1], say));
    names.push_back(say("stats.total"));
    return names;
}

/// In csv and tsv.
std::string table_name(const StatsKey& key) {
    return key.kind == StatsKey::Kind::value ? key.value : "(" + std::string(key_kind_name(key.kind)) + ")";
}

std::string written(const std::optional<StatsCell>& cell, const StatsResult& result) {
    if (!cell || !cell->whole) return "–";
    return result.columns.empty() ? number_text(*cell, {Measure::count}) : number_text(*cell, result.columns.front());
}

Measure measure_of(const StatsResult& result) {
    return result.columns.empty() ? Measure::count : result.columns.front().measure;
}

}  // namespace

void require_two_facets(const StatsResult& result) {
    if (result.by.size() != 2) throw failure("usage.pivot_of_two");
}

void print_stats_pivot(std::ostream& out, const StatsResult& result, const Screen& screen) {
    const Pivot pivot(result);
    const Wording& say = screen.say;
    TextTable table(titles(pivot, result, say));
    const auto add = [&](const std::string& name, const Pivot::Line& line, Ink ink) {
        std::vector<std::string> cells{name};
        for (const StatsKey& column : pivot.columns) cells.push_back(written(Pivot::cell(line, column), result));
        cells.push_back(written(line.whole, result));
        table.add(std::move(cells), ink);
    };
    for (const Pivot::Line& line : pivot.lines) add(key_label(line.key, result.by[0], say), line, Ink::plain);
    add(say("stats.total_each_once"), pivot.totals, Ink::strong);
    table.print(out, Painter(screen.colour), screen.columns);
}

void print_stats_pivot(std::ostream& out, const StatsResult& result, TableStyle style) {
    const Pivot pivot(result);
    TableRow header(style);
    header.text(std::string(facet_name(result.by[0])));
    for (const StatsKey& column : pivot.columns) header.text(table_name(column));
    out << table_start(style.syntax) << header.text("total").line();
    const auto print = [&](const std::string& name, const Pivot::Line& line) {
        TableRow row(style);
        row.text(name);
        for (const StatsKey& column : pivot.columns)
            add_number(row, Pivot::cell(line, column).value_or(StatsCell{}), measure_of(result));
        add_number(row, line.whole, measure_of(result));
        out << row.line();
    };
    for (const Pivot::Line& line : pivot.lines) print(table_name(line.key), line);
    print("total", pivot.totals);
}

void add_stats_pivot(Workbook& book, const StatsResult& result, const Wording& say) {
    const Pivot pivot(result);
    const CellStyle style = result.columns.empty() ? CellStyle::whole : cell_style(result.columns.front());
    std::vector<WorkbookColumn> columns;
    for (std::string& title : titles(pivot, result, say))
        columns.push_back({std::move(title), columns.empty() ? CellStyle::plain : style});
    book.begin_sheet(say("workbook.pivot"), columns);
    const auto add = [&](const std::string& name, const Pivot::Line& line, RowStyle row) {
        std::vector<WorkbookCell> cells{name};
        for (const StatsKey& column : pivot.columns)
            cells.push_back(workbook_cell(Pivot::cell(line, column).value_or(StatsCell{}), measure_of(result)));
        cells.push_back(workbook_cell(line.whole, measure_of(result)));
        book.add_row(cells, row);
    };
    for (const Pivot::Line& line : pivot.lines) add(key_label(line.key, result.by[0], say), line, RowStyle::plain);
    add(say("stats.total_each_once"), pivot.totals, RowStyle::strong);
}

}  // namespace hankehaku::cli
