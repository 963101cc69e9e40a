#pragma once

#include "hankehaku/export.h"
#include "hankehaku/facet.h"
#include "hankehaku/figure.h"
#include "hankehaku/search_request.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// How a figure (or score) of many projects is summarised.  Projects without the figure are left out and counted as
/// missing.
enum class Measure {
    sum,
    mean,        ///< rounded to hundredths, halves up
    median,      ///< of an even number of projects the mean of the two in the middle
    count,       ///< projects that have the figure
    difference,  ///< realised sum minus planned sum; the figure is the realised one
    percent,     ///< realised sum in per cent of the planned sum, rounded to hundredths; likewise
};

/// Sums, differences and counts are whole numbers, but for the cents of money; means, medians and percentages have
/// hundredths.
[[nodiscard]] constexpr bool is_whole(Measure measure) {
    return measure == Measure::sum || measure == Measure::count || measure == Measure::difference;
}

/// True for measures of two sums: the figure needs a planned one, see figure_planned_for() of stats_names.h.
[[nodiscard]] constexpr bool compares(Measure measure) {
    return measure == Measure::difference || measure == Measure::percent;
}

/// How a project that has several values of a grouping facet is counted.
enum class Allocation {
    full,  ///< it counts in full in each of its rows, so the rows may add up to more than the total
    /// its figures are divided among its rows, to the unit (sums with cents: to the cent): among years by its days in
    /// each year, otherwise equally. The sums of the rows add up to the total
    split,
    single,  ///< it counts in the row "several", so that the rows add up and no figure is divided
};

struct StatsColumn {
    Measure measure = Measure::sum;
    Figure figure = Figure::granted;
    std::optional<ScoreName> score = std::nullopt;  ///< if given: this score of 8.2 instead of the figure
    bool operator==(const StatsColumn&) const = default;
};

/// Which years have a row when numbers are divided by Facet::year.
enum class StatsYears {
    all,    ///< every year in which a project found is running
    asked,  ///< the years by which the request filters, or the query with vuosi: at its top level; all if neither does
};

inline constexpr std::size_t most_stats_facets = 2;

struct StatsRequest {
    SearchRequest search;   ///< query, match mode, filters and spelling select the projects; the rest is ignored
    std::vector<Facet> by;  ///< a row for each value, or pair of values; none: only the total
    std::vector<StatsColumn> columns;
    Allocation allocation = Allocation::full;
    StatsYears years = StatsYears::all;
    std::size_t top = no_limit;  ///< maximum of rows of the first facet, and of the second facet within each
};

/// The value of one facet that a row is for.
struct StatsKey {
    enum class Kind {
        value,
        several,  ///< projects with several values, with Allocation::single
        none,     ///< projects without a value
    };
    Kind kind = Kind::value;
    std::string value;  ///< empty for `several` and `none`
    bool operator==(const StatsKey&) const = default;
};

/// `whole` + `hundredths` / 100; hundredths are 0 to 99 also below zero.  Sums of money are exact: their cents are the
/// hundredths.
struct StatsCell {
    std::optional<std::int64_t> whole;  ///< absent: no project has the figure, and the measure is not a count
    int hundredths = 0;
    std::size_t with_figure = 0;  ///< projects that have the figure; the other projects of the row lack it

    /// The number with its hundredths; 0 if `whole` is absent.
    [[nodiscard]] double decimal() const {
        return static_cast<double>(whole.value_or(0)) + static_cast<double>(hundredths) / 100;
    }
    /// Of a sum of money; nothing where there is none, or it has no room.
    [[nodiscard]] std::optional<Money> money() const {
        return whole ? Money::of_euros(*whole, hundredths) : std::nullopt;
    }
    bool operator==(const StatsCell&) const = default;
};

struct StatsRow {
    std::vector<StatsKey> keys;  ///< one per facet; a single key with two facets: all projects with the first value
    std::size_t projects = 0;
    std::vector<StatsCell> cells;  ///< one for each column
    bool operator==(const StatsRow&) const = default;
};

struct StatsResult {
    std::string query;
    MatchMode match = MatchMode::automatic;
    bool relaxed = false;                        ///< as in SearchResult
    std::optional<std::string> corrected_query;  ///< as in SearchResult
    std::vector<FacetFilter> filters;            ///< as resolved
    std::vector<ScoreFilter> scores;             ///< as resolved
    std::vector<AnswerFilter> answers;           ///< as resolved
    std::vector<RangeFilter> ranges;             ///< as in the request
    std::vector<Facet> by;
    std::vector<StatsColumn> columns;
    Allocation allocation = Allocation::full;
    /// By the first column (without columns: by the number of projects) in descending order, years in chronological
    /// order, equal rows in Finnish alphabetical order; last the rows for several values and for none.  With two
    /// facets, each value of the first has a row of its own before the rows of its pairs.
    std::vector<StatsRow> rows;
    /// With two facets: a row for each value of the second, with that key alone, in the same order.  Every project with
    /// the value is counted once, also in rows left out by `top`.
    std::vector<StatsRow> second_totals;
    StatsRow total;                            ///< every project once, in full; no keys
    std::size_t projects_in_several_rows = 0;  ///< of the rows with all keys
    std::size_t rows_left_out = 0;             ///< by StatsRequest::top
    std::size_t years_left_out = 0;            ///< by StatsYears::asked
    /// The sum of all rows with all keys, including those left out by `top`, if it differs from the total: with
    /// Allocation::full and projects in several rows, and if years were left out.  Only for sums and counts.
    std::optional<StatsRow> rows_added_up;
};

}  // namespace hankehaku
