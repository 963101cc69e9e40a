#include "base/json_text.h"
#include "hankehaku/result_json.h"
#include "hankehaku/stats_names.h"
#include "searcher/json/search_json.h"

#include <utility>

namespace hankehaku {
namespace {

Json json_of(const StatsColumn& column) {
    return {{"key", column_key(column)},
            {"measure", measure_name(column.measure)},
            {"subject", subject_key(column)},
            {"unit", unit_name(column)}};
}

Json json_of(const StatsCell& cell, Measure measure, std::size_t projects) {
    Json value;
    if (cell.whole) value = is_whole(measure) ? decimal_number(*cell.whole, cell.hundredths) : Json(cell.decimal());
    return {{"value", std::move(value)}, {"projects", cell.with_figure}, {"missing", projects - cell.with_figure}};
}

Json json_of(const StatsKey& key, Facet facet) {
    return {{"facet", facet_name(facet)},
            {"kind", key_kind_name(key.kind)},
            {"value", key.kind == StatsKey::Kind::value ? Json(key.value) : Json()}};
}

/// What a row and the total have in common.
Json numbers_of(const StatsRow& row, const std::vector<StatsColumn>& columns) {
    Json figures = Json::object();
    for (std::size_t at = 0; at < columns.size(); ++at)
        figures[column_key(columns[at])] = json_of(row.cells[at], columns[at].measure, row.projects);
    return {{"projects", row.projects}, {"figures", std::move(figures)}};
}

/// `first_facet`: the facet of the row's first key.
Json json_of(const StatsRow& row, const StatsResult& result, std::size_t first_facet = 0) {
    Json keys = Json::array();
    for (std::size_t at = 0; at < row.keys.size(); ++at)
        keys.push_back(json_of(row.keys[at], result.by[first_facet + at]));
    Json object{{"keys", std::move(keys)}};
    object.update(numbers_of(row, result.columns));
    return object;
}

Json rows_added_up(const StatsResult& result) {
    if (!result.rows_added_up) return {};
    Json figures = Json::object();
    for (std::size_t at = 0; at < result.columns.size(); ++at)
        if (const StatsCell& cell = result.rows_added_up->cells[at]; is_whole(result.columns[at].measure))
            figures[column_key(result.columns[at])] =
                cell.whole ? decimal_number(*cell.whole, cell.hundredths) : Json();
    return {{"projects", result.rows_added_up->projects}, {"figures", std::move(figures)}};
}

}  // namespace

Json head_of(const StatsResult& result) {
    Json object{{"schema", schema_version},
                {"query", result.query},
                {"match", match_mode_name(result.match)},
                {"relaxed", result.relaxed},
                {"corrected", text_or_null(result.corrected_query)},
                {"filters", filters_json(result.filters)}};
    add_principles(object, result.scores, result.answers);
    add_ranges(object, result.ranges);
    return object;
}

std::string to_json(const StatsResult& result) {
    Json object = head_of(result);
    object["allocation"] = allocation_name(result.allocation);
    object["allocation_rule"] = allocation_rule(result.allocation);
    object["by"] = array_of(result.by, facet_name);
    object["columns"] = array_of(result.columns, [](const auto& column) { return json_of(column); });
    object["total"] = numbers_of(result.total, result.columns);
    object["projects_in_several_rows"] = result.projects_in_several_rows;
    object["rows_added_up"] = rows_added_up(result);
    object["rows"] = array_of(result.rows, [&result](const auto& row) { return json_of(row, result); });
    if (result.by.size() == 2)
        object["second_totals"] =
            array_of(result.second_totals, [&result](const auto& row) { return json_of(row, result, 1); });
    object["rows_left_out"] = result.rows_left_out;
    object["years_left_out"] = result.years_left_out;
    return json_text(object);
}

}  // namespace hankehaku
