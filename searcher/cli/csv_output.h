#pragma once

#include "result_output.h"
#include "table_row.h"

#include <ostream>

namespace hankehaku::cli {

/// Hits as a table: a header line, then one row for each hit.  With a query file the first column is the query's id.
class HitTableOutput : public ResultOutput {
public:
    HitTableOutput(std::ostream& out, TableSyntax syntax, bool with_query_id);
    void print(const NamedQuery& query, const SearchResult& result) override;

private:
    std::ostream& out_;
    TableSyntax syntax_;
    bool with_query_id_;
};

/// Facet values as a table: facet, value, count, selected.
class FacetTableOutput : public ResultOutput {
public:
    FacetTableOutput(std::ostream& out, TableSyntax syntax, bool with_query_id);
    void print(const NamedQuery& query, const SearchResult& result) override;

private:
    std::ostream& out_;
    TableSyntax syntax_;
    bool with_query_id_;
};

}  // namespace hankehaku::cli
