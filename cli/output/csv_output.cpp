#include "cli/output/csv_output.h"

#include "base/joined.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace hankehaku::cli {
namespace {

std::string header(TableStyle style, bool with_query_id, const std::vector<std::string_view>& names) {
    TableRow row(style);
    if (with_query_id) row.text("query_id");
    for (const std::string_view name : names) row.text(name);
    return std::string(table_start(style.syntax)) + row.line();
}

TableRow row_for(TableStyle style, bool with_query_id, const NamedQuery& query) {
    TableRow row(style);
    if (with_query_id) row.text(query.id.value_or(""));
    return row;
}

/// Writes a value of each kind into a row.
struct CellWriter {
    TableRow& row;

    void operator()(std::monostate) const { row.text(""); }
    void operator()(const std::string& text) const { row.text(text); }
    void operator()(const std::vector<std::string>& list) const { row.text(joined(list, "; ")); }
    void operator()(std::int64_t number) const { row.number(number); }
    void operator()(double number) const { row.decimal(number); }
    void operator()(Money sum) const { row.money(sum); }
    void operator()(Date date) const { row.text(to_iso(date)); }
};

std::vector<std::string_view> names_of(const std::vector<HitColumn>& columns) {
    std::vector<std::string_view> names;
    names.reserve(columns.size());
    for (const HitColumn& column : columns) names.push_back(column.name);
    return names;
}

}  // namespace

HitTableOutput::HitTableOutput(std::ostream& out, TableStyle style, std::vector<HitColumn> columns, bool with_query_id)
    : out_(out), style_(style), columns_(std::move(columns)), with_query_id_(with_query_id) {
    out_ << header(style, with_query_id, names_of(columns_));
}

void HitTableOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        TableRow row = row_for(style_, with_query_id_, query);
        for (const HitColumn& column : columns_) std::visit(CellWriter{row}, column.value(hit));
        out_ << row.line();
    }
}

FacetTableOutput::FacetTableOutput(std::ostream& out, TableStyle style, bool with_query_id)
    : out_(out), style_(style), with_query_id_(with_query_id) {
    out_ << header(style, with_query_id, {"facet", "value", "count", "selected"});
}

void FacetTableOutput::print_value(const NamedQuery& query, std::string_view facet, const std::string& name,
                                   const FacetValue& value) const {
    TableRow row = row_for(style_, with_query_id_, query);
    row.text(facet).text(name);
    row.number(static_cast<std::int64_t>(value.count)).text(value.selected ? "true" : "false");
    out_ << row.line();
}

void FacetTableOutput::print_places(const NamedQuery& query, const PlaceCount& place, const std::string& path) const {
    for (const PlaceCount& below : place.places) {
        const std::string name = path + below.value.value;
        print_value(query, place_tree_name, name, below.value);
        print_places(query, below, name + " > ");
    }
}

void FacetTableOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const FacetCounts& facet : result.facets)
        for (const FacetValue& value : facet.values) print_value(query, facet_name(facet.facet), value.value, value);
    if (result.places) print_places(query, *result.places, "");
}

}  // namespace hankehaku::cli
