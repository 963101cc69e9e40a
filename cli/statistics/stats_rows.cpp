#include "cli/statistics/stats_rows.h"

#include "cli/statistics/stats_words.h"

#include "hankehaku/stats_names.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

std::string header(const StatsResult& result, TableStyle style) {
    TableRow row(style);
    row.text("row");
    for (const Facet facet : result.by) row.text(facet_name(facet));
    row.text("projects");
    for (const StatsColumn& column : result.columns) row.text(column_key(column));
    for (const std::size_t at : first_of_each_subject(result.columns))
        row.text("missing_" + subject_key(result.columns[at]));
    return std::string(table_start(style.syntax)) + row.text("allocation").line();
}

/// Rows of pairs and of one facet say what they are about; the row of one value of two facets is a sum of others.
std::string_view row_kind(const StatsRow& row, std::size_t facets) {
    if (row.keys.empty()) return "total";
    if (row.keys.size() < facets) return "subtotal";
    for (const auto kind : {StatsKey::Kind::none, StatsKey::Kind::several})
        for (const StatsKey& key : row.keys)
            if (key.kind == kind) return key_kind_name(kind);
    return "value";
}

std::string line_of(const StatsRow& row, const StatsResult& result, TableStyle style) {
    TableRow line(style);
    line.text(row_kind(row, result.by.size()));
    for (std::size_t at = 0; at < result.by.size(); ++at) line.text(at < row.keys.size() ? row.keys[at].value : "");
    line.number(static_cast<std::int64_t>(row.projects));
    for (std::size_t at = 0; at < row.cells.size(); ++at) add_number(line, row.cells[at], result.columns[at].measure);
    for (const std::size_t at : first_of_each_subject(result.columns))
        line.number(static_cast<std::int64_t>(row.projects - row.cells[at].with_figure));
    return line.text(allocation_name(result.allocation)).line();
}

}  // namespace

void print_stats_table(std::ostream& out, const StatsResult& result, TableStyle style) {
    out << header(result, style);
    for (const StatsRow& row : result.rows) out << line_of(row, result, style);
    out << line_of(result.total, result, style);
}

}  // namespace hankehaku::cli
