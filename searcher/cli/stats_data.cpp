#include "stats_data.h"

#include "json_text.h"
#include "principle_json.h"
#include "stats_words.h"

#include <string>
#include <vector>

namespace hankehaku::cli {
namespace {

bool is_whole(Measure measure) { return measure == Measure::sum || measure == Measure::count; }

Json json_of(const StatsCell& cell, Measure measure, std::size_t projects) {
    Json value;
    if (cell.whole) value = is_whole(measure) ? Json(*cell.whole) : Json(decimal_of(cell));
    return {{"value", std::move(value)}, {"projects", cell.with_figure}, {"missing", projects - cell.with_figure}};
}

std::string_view kind_name(StatsKey::Kind kind) {
    switch (kind) {
        case StatsKey::Kind::value: return "value";
        case StatsKey::Kind::several: return "several";
        case StatsKey::Kind::none: return "none";
    }
    return {};
}

Json numbers_of(const StatsRow& row, const std::vector<StatsColumn>& columns) {
    Json figures = Json::object();
    for (std::size_t at = 0; at < columns.size(); ++at)
        figures[column_key(columns[at])] = json_of(row.cells[at], columns[at].measure, row.projects);
    return {{"projects", row.projects}, {"figures", std::move(figures)}};
}

Json json_of(const StatsRow& row, const StatsResult& result) {
    Json keys = Json::array();
    for (std::size_t at = 0; at < row.keys.size(); ++at) {
        const StatsKey& key = row.keys[at];
        Json value = key.kind == StatsKey::Kind::value ? Json(key.value) : Json();
        keys.push_back(
            {{"facet", facet_name(result.by[at])}, {"kind", kind_name(key.kind)}, {"value", std::move(value)}});
    }
    Json object{{"keys", std::move(keys)}};
    object.update(numbers_of(row, result.columns));
    return object;
}

Json added_up(const StatsResult& result) {
    if (!result.rows_added_up) return {};
    Json figures = Json::object();
    for (std::size_t at = 0; at < result.columns.size(); ++at)
        if (const auto& whole = result.rows_added_up->cells[at].whole; is_whole(result.columns[at].measure))
            figures[column_key(result.columns[at])] = whole ? Json(*whole) : Json();
    return {{"projects", result.rows_added_up->projects}, {"figures", std::move(figures)}};
}

std::string header(const StatsResult& result, TableSyntax syntax) {
    TableRow row(syntax);
    row.text("row");
    for (const Facet facet : result.by) row.text(facet_name(facet));
    row.text("projects");
    for (const StatsColumn& column : result.columns) row.text(column_key(column));
    for (const std::size_t at : first_of_each_subject(result.columns))
        row.text("missing_" + subject_key(result.columns[at]));
    return row.text("allocation").line();
}

/// Rows of pairs and of one facet say what they are about; the row of one value of two facets is a sum of others.
std::string_view row_kind(const StatsRow& row, std::size_t facets) {
    if (row.keys.empty()) return "total";
    if (row.keys.size() < facets) return "subtotal";
    for (const auto kind : {StatsKey::Kind::none, StatsKey::Kind::several})
        for (const StatsKey& key : row.keys)
            if (key.kind == kind) return kind_name(kind);
    return "value";
}

std::string line_of(const StatsRow& row, const StatsResult& result, TableSyntax syntax) {
    TableRow line(syntax);
    line.text(row_kind(row, result.by.size()));
    for (std::size_t at = 0; at < result.by.size(); ++at) line.text(at < row.keys.size() ? row.keys[at].value : "");
    line.number(static_cast<std::int64_t>(row.projects));
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const StatsCell& cell = row.cells[at];
        if (!cell.whole || is_whole(result.columns[at].measure))
            line.number(cell.whole);
        else
            line.decimal(decimal_of(cell));
    }
    for (const std::size_t at : first_of_each_subject(result.columns))
        line.number(static_cast<std::int64_t>(row.projects - row.cells[at].with_figure));
    return line.text(allocation_name(result.allocation)).line();
}

Json json_of(const std::vector<FacetFilter>& filters) {
    Json list = Json::array();
    for (const FacetFilter& filter : filters)
        list.push_back({{"facet", facet_name(filter.facet)}, {"value", filter.value}});
    return list;
}

}  // namespace

void print_stats_json(std::ostream& out, const StatsResult& result) {
    Json object{{"schema", schema_version},
                {"query", result.query},
                {"match", match_name(result.match)},
                {"relaxed", result.relaxed},
                {"corrected", result.corrected_query ? Json(*result.corrected_query) : Json()},
                {"filters", json_of(result.filters)}};
    add_principles(object, result.scores, result.answers);
    object["allocation"] = allocation_name(result.allocation);
    object["allocation_rule"] = allocation_rule(result.allocation);
    object["by"] = Json::array();
    for (const Facet facet : result.by) object["by"].push_back(facet_name(facet));
    object["columns"] = Json::array();
    for (const StatsColumn& column : result.columns)
        object["columns"].push_back({{"key", column_key(column)},
                                     {"measure", measure_name(column.measure)},
                                     {"subject", subject_key(column)},
                                     {"unit", unit_name(column)}});
    object["total"] = numbers_of(result.total, result.columns);
    object["projects_in_several_rows"] = result.projects_in_several_rows;
    object["rows_added_up"] = added_up(result);
    object["rows"] = Json::array();
    for (const StatsRow& row : result.rows) object["rows"].push_back(json_of(row, result));
    out << json_text(object) << '\n';
}

void print_stats_table(std::ostream& out, const StatsResult& result, TableSyntax syntax) {
    out << header(result, syntax);
    for (const StatsRow& row : result.rows) out << line_of(row, result, syntax);
    out << line_of(result.total, result, syntax);
}

}  // namespace hankehaku::cli
