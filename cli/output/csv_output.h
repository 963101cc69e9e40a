#pragma once

#include "cli/output/hit_columns.h"
#include "cli/output/result_output.h"
#include "cli/tables/table_row.h"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// Hits as a table: a header line, then one row for each hit.  With a query file the first column is the query's id.
class HitTableOutput : public ResultOutput {
public:
    HitTableOutput(std::ostream& out, TableStyle style, std::vector<HitColumn> columns, bool with_query_id);
    void print(const NamedQuery& query, const SearchResult& result) override;
    [[nodiscard]] bool prints_pages() const override { return true; }

private:
    std::ostream& out_;
    TableStyle style_;
    std::vector<HitColumn> columns_;
    bool with_query_id_;
};

/// Facet values as a table: facet, value, count, selected.
class FacetTableOutput : public ResultOutput {
public:
    FacetTableOutput(std::ostream& out, TableStyle style, bool with_query_id);
    void print(const NamedQuery& query, const SearchResult& result) override;

private:
    void print_value(const NamedQuery& query, std::string_view facet, const std::string& name,
                     const FacetValue& value) const;
    /// A place's name has those of the places that it lies in before it: "Lappi > Rovaniemen seutukunta".
    void print_places(const NamedQuery& query, const PlaceCount& place, const std::string& path) const;

    std::ostream& out_;
    TableStyle style_;
    bool with_query_id_;
};

}  // namespace hankehaku::cli
