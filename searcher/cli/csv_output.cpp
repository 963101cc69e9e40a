#include "csv_output.h"

#include <array>

namespace hankehaku::cli {
namespace {

constexpr std::array hit_columns{"code",    "name", "ely",           "provinces",         "status",
                                 "start",   "end",  "applicant",     "organisation_type", "fund",
                                 "granted", "paid", "planned_total", "actual_total",      "score"};
constexpr std::array facet_columns{"facet", "value", "count", "selected"};

template <class Names>
std::string header(TableSyntax syntax, bool with_query_id, const Names& names) {
    TableRow row(syntax);
    if (with_query_id) row.text("query_id");
    for (const std::string_view name : names) row.text(name);
    return row.line();
}

TableRow row_for(TableSyntax syntax, bool with_query_id, const NamedQuery& query) {
    TableRow row(syntax);
    if (with_query_id) row.text(query.id.value_or(""));
    return row;
}

std::string joined(const std::vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) list.append(list.empty() ? "" : "; ").append(value);
    return list;
}

std::string date_text(const std::optional<Date>& date) { return date ? to_iso(*date) : std::string(); }

}  // namespace

HitTableOutput::HitTableOutput(std::ostream& out, TableSyntax syntax, bool with_query_id)
    : out_(out), syntax_(syntax), with_query_id_(with_query_id) {
    out_ << header(syntax, with_query_id, hit_columns);
}

void HitTableOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        const Project& project = hit.project;
        TableRow row = row_for(syntax_, with_query_id_, query);
        row.text(project.code).text(project.name).text(project.ely).text(joined(project.provinces));
        row.text(project.status).text(date_text(project.start)).text(date_text(project.end));
        row.text(project.applicant.name).text(project.applicant.organisation_type).text(project.fund);
        row.number(project.funding.granted).number(project.funding.paid);
        row.number(project.funding.planned_total).number(project.funding.actual_total).decimal(hit.score);
        out_ << row.line();
    }
}

FacetTableOutput::FacetTableOutput(std::ostream& out, TableSyntax syntax, bool with_query_id)
    : out_(out), syntax_(syntax), with_query_id_(with_query_id) {
    out_ << header(syntax, with_query_id, facet_columns);
}

void FacetTableOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const FacetCounts& facet : result.facets) {
        for (const FacetValue& value : facet.values) {
            TableRow row = row_for(syntax_, with_query_id_, query);
            row.text(facet_name(facet.facet)).text(value.value);
            row.number(static_cast<std::int64_t>(value.count)).text(value.selected ? "true" : "false");
            out_ << row.line();
        }
    }
}

}  // namespace hankehaku::cli
