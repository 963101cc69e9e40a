#pragma once

#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"
#include "searcher/columns/facet_columns.h"
#include "searcher/columns/figure_columns.h"
#include "searcher/facets/principle_filters.h"
#include "searcher/statistics/figure_summary.h"

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace hankehaku {

class Collation;

/// Throws Error(usage) for what no table can tell; see Searcher::stats.
void require_possible(const StatsRequest& request);

/// Puts matching documents into rows by their facet values and summarises their figures.
class StatsTable {
public:
    /// `request`, which must outlive this, with the scores as the index has them.
    StatsTable(const Xapian::Database& database, FacetColumns& facets, FigureColumns& figures,
               const StatsRequest& request);

    /// Takes in one document, to be done once for each.  Throws Error(usage) when a sum overflows.
    void add(Xapian::docid id);

    /// The whole answer; `found` says how the documents were found.
    [[nodiscard]] StatsResult result(const SearchResult& found, const Collation& collation) const;

private:
    /// A value's ordinal, or one of two numbers behind the last ordinal.
    using Key = std::uint32_t;
    /// In the first facet and, but for the row of one value of the first, in the second.
    using Place = std::vector<Key>;

    /// A number for each column, or nothing where the project lacks it.
    using Share = std::vector<std::optional<std::int64_t>>;

    struct Row {
        std::size_t projects = 0;
        std::vector<FigureSummary> summaries;
    };

    [[nodiscard]] Share numbers_of(Xapian::docid id) const;
    [[nodiscard]] std::vector<Key> keys_of(std::size_t facet, Xapian::docid id) const;
    [[nodiscard]] Key none(std::size_t facet) const { return static_cast<Key>(columns_[facet]->values().size()); }
    [[nodiscard]] Key several(std::size_t facet) const { return none(facet) + 1; }
    [[nodiscard]] StatsKey named(std::size_t facet, Key key) const;
    [[nodiscard]] Row empty_row() const;
    [[nodiscard]] StatsRow finished(const Place& place, const Row& row) const;

    static void add(Row& row, const Share& share);
    void add(const Place& place, const Share& share);
    void add_to_rows(const std::vector<Key>& first, const std::vector<Key>& second, const Share& whole);
    [[nodiscard]] std::vector<Share> shares(const Share& whole, std::size_t places) const;

    [[nodiscard]] std::vector<StatsRow> rows_in_order(const Collation& collation) const;
    [[nodiscard]] StatsRow added_up() const;
    [[nodiscard]] bool comes_before(const StatsRow& a, const StatsRow& b, const Collation& collation) const;

    std::vector<const FacetColumn*> columns_;
    FigureColumns* figures_;
    std::vector<std::optional<ScoreColumn>> scores_;  ///< by column; nothing for figures
    const StatsRequest* request_;
    std::map<Place, Row> rows_;
    Row total_;
    std::size_t in_several_rows_ = 0;
};

}  // namespace hankehaku
