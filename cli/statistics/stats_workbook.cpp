#include "cli/statistics/stats_workbook.h"

#include "cli/output/workbook_about.h"
#include "cli/statistics/stats_pivot.h"
#include "cli/statistics/stats_words.h"

#include "hankehaku/workbook.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace hankehaku::cli {
namespace {

std::vector<WorkbookColumn> titles_of(const StatsResult& result, const Wording& say) {
    std::vector<WorkbookColumn> titles;
    for (const Facet facet : result.by) titles.push_back({std::string(facet_info(facet).label(say.language()))});
    if (result.by.empty()) titles.push_back({say("stats.total")});
    titles.push_back({say("stats.projects"), CellStyle::whole});
    for (const StatsColumn& column : result.columns) titles.push_back({column_title(column, say), cell_style(column)});
    for (const std::size_t at : first_of_each_subject(result.columns))
        titles.push_back(
            {say("workbook.missing", {{"subject", subject_title(result.columns[at], say)}}), CellStyle::whole});
    return titles;
}

void add_row(Workbook& book, const StatsResult& result, const StatsRow& row, std::vector<WorkbookCell> cells,
             RowStyle style) {
    cells.emplace_back(static_cast<std::int64_t>(row.projects));
    for (std::size_t at = 0; at < row.cells.size(); ++at)
        cells.push_back(workbook_cell(row.cells[at], result.columns[at].measure));
    for (const std::size_t at : first_of_each_subject(result.columns))
        cells.emplace_back(static_cast<std::int64_t>(row.projects - row.cells[at].with_figure));
    book.add_row(cells, style);
}

/// The keys of a row, and for what has fewer of them than there are facets, that it is a total.
std::vector<WorkbookCell> keys_of(const StatsResult& result, const StatsRow& row, const std::string& total) {
    std::vector<WorkbookCell> cells;
    for (std::size_t at = 0; at < std::max<std::size_t>(result.by.size(), 1); ++at)
        cells.emplace_back(at == row.keys.size() ? total : std::string());
    return cells;
}

}  // namespace

void print_stats_workbook(std::ostream& out, const StatsResult& result, const std::filesystem::path& index,
                          const Wording& say, bool names_folder) {
    Workbook book;
    book.begin_sheet(say("workbook.sums"), titles_of(result, say));
    for (const StatsRow& row : result.rows) {
        std::vector<WorkbookCell> cells = keys_of(result, row, say("stats.total"));
        for (std::size_t at = 0; at < row.keys.size(); ++at) cells[at] = key_label(row.keys[at], result.by[at], say);
        add_row(book, result, row, std::move(cells),
                row.keys.size() < result.by.size() ? RowStyle::strong : RowStyle::plain);
    }
    add_row(book, result, result.total, keys_of(result, result.total, say("stats.total")), RowStyle::strong);
    if (result.by.size() == 2) add_stats_pivot(book, result, say);
    out << finished_workbook(std::move(book), {AskedFor::of(result)}, index, say, names_folder);
}

}  // namespace hankehaku::cli
