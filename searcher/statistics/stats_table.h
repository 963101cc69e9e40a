#pragma once

#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"
#include "searcher/columns/facet_columns.h"
#include "searcher/columns/figure_columns.h"
#include "searcher/columns/slot_reader.h"
#include "searcher/facets/principle_filters.h"
#include "searcher/statistics/figure_summary.h"

#include <xapian.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hankehaku {

class Collation;

/// Throws Error(usage) for requests that have no answer; see Searcher::stats.
void require_possible(const StatsRequest& request);

/// Puts matching documents into rows by their facet values and summarises their figures.
class StatsTable {
public:
    /// `request`, which must outlive this, with the scores as the index has them.  `years`: those that have rows; none:
    /// all.
    StatsTable(const Xapian::Database& database, FacetColumns& facets, FigureColumns& figures,
               const StatsRequest& request, const std::vector<std::string>& years);

    /// Takes in one document, to be done once for each, in ascending order.  Throws Error(usage) when a sum overflows.
    void add(Xapian::docid id);

    /// The whole answer; `found` says how the documents were found.
    [[nodiscard]] StatsResult result(const SearchResult& found, const Collation& collation) const;

private:
    /// A value's ordinal, or one of two numbers after the last ordinal.
    using Key = std::uint32_t;
    /// In the first facet and, but for the row of one value of the first, in the second.
    using Place = std::vector<Key>;

    /// What a document has in a facet, and how a figure is divided among it.
    struct Keys {
        std::vector<Key> keys;
        std::vector<std::int64_t> weights;
    };

    /// A number for each of added_, or nothing where the project lacks it.
    using Share = std::vector<std::optional<std::int64_t>>;

    struct Row {
        std::size_t projects = 0;
        std::vector<FigureSummary> summaries;
    };

    [[nodiscard]] Share numbers_of(Xapian::docid id) const;
    [[nodiscard]] Keys keys_of(std::size_t facet, Xapian::docid id);
    [[nodiscard]] std::vector<std::int64_t> days_in(const std::vector<Key>& years, std::size_t facet, Xapian::docid id);
    [[nodiscard]] bool has_row(std::size_t facet, Key key) const;
    [[nodiscard]] StatsCell cell_of(std::size_t column, const std::vector<StatsCell>& added) const;
    [[nodiscard]] Key none(std::size_t facet) const { return static_cast<Key>(columns_[facet]->values().size()); }
    [[nodiscard]] Key several(std::size_t facet) const { return none(facet) + 1; }
    [[nodiscard]] StatsKey named(std::size_t facet, Key key) const;
    [[nodiscard]] Row empty_row() const;
    /// `first_facet`: the facet of the first key of `place`.
    [[nodiscard]] StatsRow finished(const Place& place, const Row& row, std::size_t first_facet = 0) const;

    static void add(Row& row, const Share& share);
    void add_up(std::optional<Share>& sum, const Share& part) const;
    void add(const Place& place, const Share& share);
    void add_pairs(const Keys& first, const Keys& second, const Share& whole);
    [[nodiscard]] std::vector<Share> shares(const Share& whole, const std::vector<std::int64_t>& weights) const;

    [[nodiscard]] std::vector<StatsRow> rows_in_order(const Collation& collation, std::size_t& left_out) const;
    [[nodiscard]] StatsRow added_up() const;
    [[nodiscard]] std::vector<StatsRow> totals_of_second(const Collation& collation) const;
    [[nodiscard]] bool comes_before(const StatsRow& a, const StatsRow& b, std::size_t facet,
                                    const Collation& collation) const;

    std::vector<const FacetColumn*> columns_;
    FigureColumns* figures_;
    std::vector<StatsColumn> added_;     ///< what is summarised: the columns, and the two sums that one compares
    std::vector<std::size_t> first_of_;  ///< by column: where it begins in added_
    std::vector<std::optional<ScoreColumn>> scores_;  ///< by added_; nothing for figures
    SlotReader starts_, ends_;
    std::set<std::string> years_;
    std::set<Key> years_left_out_;
    const StatsRequest* request_;
    std::map<Place, Row> rows_;
    std::map<Key, Row> second_rows_;  ///< of two facets, by value of the second
    Row total_;
    std::size_t in_several_rows_ = 0;
};

}  // namespace hankehaku
