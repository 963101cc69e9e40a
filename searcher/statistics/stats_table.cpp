#include "searcher/statistics/stats_table.h"

#include "hankehaku/error.h"
#include "hankehaku/stats_names.h"
#include "indexer/format/collation.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <tuple>

namespace hankehaku {
namespace {

/// As StatsRow::cells are compared: by what is in the column, nothing below everything.
auto rank_of(const StatsCell& cell) { return std::tuple(cell.whole, cell.hundredths); }

}  // namespace

void require_possible(const StatsRequest& request) {
    const auto& by = request.by;
    if (by.size() > most_stats_facets) throw Error("usage.too_many_stats_facets", {{"limit", most_stats_facets}});
    if (by.size() == 2 && by[0] == by[1]) throw Error("usage.same_stats_facet", {{"facet", facet_name(by[0])}});
    const auto tells_of_one_project = [](const StatsColumn& column) {
        return column.measure == Measure::mean || column.measure == Measure::median;
    };
    if (request.allocation == Allocation::split && !by.empty() &&
        std::any_of(request.columns.begin(), request.columns.end(), tells_of_one_project))
        throw Error("usage.mean_of_split_figures");
    for (const StatsColumn& column : request.columns)
        if (compares(column.measure) && (column.score || !figure_planned_for(column.figure)))
            throw Error("usage.nothing_planned", {{"figure", column.score ? std::string_view(column.score->label)
                                                                          : figure_name(column.figure)}});
}

StatsTable::StatsTable(const Xapian::Database& database, FacetColumns& facets, FigureColumns& figures,
                       const StatsRequest& request, const std::vector<std::string>& years)
    : figures_(&figures),
      starts_(database, schema::start_slot),
      ends_(database, schema::end_slot),
      years_(years.begin(), years.end()),
      request_(&request) {
    for (const Facet facet : request.by) columns_.push_back(&facets[facet]);
    for (const StatsColumn& column : request.columns) {
        first_of_.push_back(added_.size());
        if (compares(column.measure)) {
            added_.push_back({Measure::sum, *figure_planned_for(column.figure)});
            added_.push_back({Measure::sum, column.figure});
        } else {
            added_.push_back(column);
        }
    }
    scores_.resize(added_.size());
    for (std::size_t at = 0; at < added_.size(); ++at)
        if (const auto& score = added_[at].score) scores_[at].emplace(database, *score);
    total_ = empty_row();
}

StatsTable::Row StatsTable::empty_row() const { return {0, std::vector<FigureSummary>(added_.begin(), added_.end())}; }

/// How many days of its period the project has in each year; a year counts one day at least.
std::vector<std::int64_t> StatsTable::days_in(const std::vector<Key>& years, std::size_t facet, Xapian::docid id) {
    const auto start = date_from_iso(starts_(id)), end = date_from_iso(ends_(id));
    std::vector<std::int64_t> days;
    for (const Key key : years) {
        const auto year = std::chrono::year{std::stoi(columns_[facet]->values()[key])};
        const std::chrono::sys_days first{year / 1 / 1}, last{year / 12 / 31};
        const auto from = start ? std::max(first, std::chrono::sys_days{*start}) : first;
        const auto to = end ? std::min(last, std::chrono::sys_days{*end}) : last;
        days.push_back(std::max<std::int64_t>((to - from).count() + 1, 1));
    }
    return days;
}

StatsTable::Keys StatsTable::keys_of(std::size_t facet, Xapian::docid id) {
    const auto values = columns_[facet]->ordinals(id);
    if (values.empty()) return {{none(facet)}, {1}};
    if (values.size() > 1 && request_->allocation == Allocation::single) return {{several(facet)}, {1}};
    Keys result{{values.begin(), values.end()}, std::vector<std::int64_t>(values.size(), 1)};
    if (request_->by[facet] == Facet::year && request_->allocation == Allocation::split && values.size() > 1)
        result.weights = days_in(result.keys, facet, id);
    return result;
}

bool StatsTable::has_row(std::size_t facet, Key key) const {
    if (years_.empty() || request_->by[facet] != Facet::year || key >= none(facet)) return true;
    return years_.contains(columns_[facet]->values()[key]);
}

void StatsTable::add(Row& row, const Share& share) {
    ++row.projects;
    for (std::size_t column = 0; column < share.size(); ++column)
        if (share[column]) row.summaries[column].add(*share[column]);
}

void StatsTable::add(const Place& place, const Share& share) {
    add(rows_.try_emplace(place, empty_row()).first->second, share);
}

/// What each row gets of a project.
std::vector<StatsTable::Share> StatsTable::shares(const Share& whole, const std::vector<std::int64_t>& weights) const {
    std::vector<Share> result(weights.size(), whole);
    if (request_->allocation != Allocation::split) return result;
    for (std::size_t column = 0; column < whole.size(); ++column) {
        if (!whole[column]) continue;
        // Whole euros are divided to the euro.
        const std::int64_t unit = is_in_cents(added_[column]) && *whole[column] % 100 == 0 ? 100 : 1;
        const auto parts = weighted_parts(*whole[column] / unit, weights);
        for (std::size_t place = 0; place < weights.size(); ++place) result[place][column] = parts[place] * unit;
    }
    return result;
}

/// Adds another share of one project: without Allocation::split each share is the whole.
void StatsTable::add_up(std::optional<Share>& sum, const Share& part) const {
    if (!sum)
        sum = part;
    else if (request_->allocation == Allocation::split)
        for (std::size_t column = 0; column < part.size(); ++column)
            if (part[column]) *(*sum)[column] += *part[column];
}

/// A row for each pair that has one, and the sums of the pairs for each value of the first and of the second facet.
void StatsTable::add_pairs(const Keys& first, const Keys& second, const Share& whole) {
    std::vector<std::int64_t> weights;
    for (const std::int64_t a : first.weights)
        for (const std::int64_t b : second.weights) weights.push_back(a * b);
    const auto parts = shares(whole, weights);
    std::size_t places = 0;
    std::vector<std::optional<Share>> of_second(second.keys.size());
    for (std::size_t i = 0; i < first.keys.size(); ++i) {
        std::optional<Share> of_first;
        for (std::size_t j = 0; j < second.keys.size(); ++j) {
            if (!has_row(0, first.keys[i]) || !has_row(1, second.keys[j])) continue;
            const Share& part = parts[i * second.keys.size() + j];
            ++places;
            add({first.keys[i], second.keys[j]}, part);
            add_up(of_first, part);
            add_up(of_second[j], part);
        }
        if (of_first) add({first.keys[i]}, *of_first);
    }
    for (std::size_t j = 0; j < second.keys.size(); ++j)
        if (of_second[j]) add(second_rows_.try_emplace(second.keys[j], empty_row()).first->second, *of_second[j]);
    in_several_rows_ += places > 1 ? 1 : 0;
}

StatsTable::Share StatsTable::numbers_of(Xapian::docid id) const {
    const FigureValues& figures = (*figures_)[id];
    Share numbers;
    for (std::size_t at = 0; at < added_.size(); ++at)
        if (scores_[at])
            numbers.emplace_back((*scores_[at])[id]);
        else
            numbers.push_back(figures.at(static_cast<std::size_t>(added_[at].figure)));
    return numbers;
}

void StatsTable::add(Xapian::docid id) {
    const Share whole = numbers_of(id);
    add(total_, whole);
    if (columns_.empty()) return;
    const Keys first = keys_of(0, id);
    const Keys second = columns_.size() > 1 ? keys_of(1, id) : Keys{};
    for (std::size_t facet = 0; facet < columns_.size(); ++facet)
        for (const Key key : (facet == 0 ? first : second).keys)
            if (!has_row(facet, key)) years_left_out_.insert(key);
    if (columns_.size() > 1) {
        add_pairs(first, second, whole);
        return;
    }
    const auto parts = shares(whole, first.weights);
    std::size_t places = 0;
    for (std::size_t i = 0; i < first.keys.size(); ++i) {
        if (!has_row(0, first.keys[i])) continue;
        ++places;
        add({first.keys[i]}, parts[i]);
    }
    in_several_rows_ += places > 1 ? 1 : 0;
}

StatsKey StatsTable::named(std::size_t facet, Key key) const {
    if (key == none(facet)) return {StatsKey::Kind::none, {}};
    if (key == several(facet)) return {StatsKey::Kind::several, {}};
    return {StatsKey::Kind::value, columns_[facet]->values()[key]};
}

StatsRow StatsTable::finished(const Place& place, const Row& row, std::size_t first_facet) const {
    StatsRow result;
    for (std::size_t at = 0; at < place.size(); ++at) result.keys.push_back(named(first_facet + at, place[at]));
    result.projects = row.projects;
    std::vector<StatsCell> added;
    for (const auto& summary : row.summaries) added.push_back(summary.cell());
    for (std::size_t column = 0; column < first_of_.size(); ++column) result.cells.push_back(cell_of(column, added));
    return result;
}

StatsCell StatsTable::cell_of(std::size_t column, const std::vector<StatsCell>& added) const {
    const Measure measure = request_->columns[column].measure;
    const std::size_t at = first_of_[column];
    return compares(measure) ? compared(measure, added[at], added[at + 1]) : added[at];
}

/// For two rows that differ only in their last key, which is of `facet`.
bool StatsTable::comes_before(const StatsRow& a, const StatsRow& b, std::size_t facet,
                              const Collation& collation) const {
    const StatsKey &left = a.keys.back(), &right = b.keys.back();
    if (left.kind != right.kind) return left.kind < right.kind;
    if (facet_info(request_->by[facet]).kind == FacetKind::year) return left.value < right.value;
    if (!request_->columns.empty() && rank_of(a.cells.front()) != rank_of(b.cells.front()))
        return rank_of(a.cells.front()) > rank_of(b.cells.front());
    if (request_->columns.empty() && a.projects != b.projects) return a.projects > b.projects;
    return std::tuple(collation.key(left.value), left.value) < std::tuple(collation.key(right.value), right.value);
}

StatsRow StatsTable::added_up() const {
    Row sums = empty_row();
    std::vector<std::size_t> with_figure(added_.size());
    StatsRow result;
    for (const auto& [place, row] : rows_) {
        if (place.size() < columns_.size()) continue;
        result.projects += row.projects;
        for (std::size_t at = 0; at < added_.size(); ++at) {
            const StatsCell cell = row.summaries[at].cell();
            with_figure[at] += cell.with_figure;
            if (added_[at].measure == Measure::sum && cell.whole) sums.summaries[at].add(row.summaries[at].sum());
        }
    }
    std::vector<StatsCell> added;
    for (std::size_t at = 0; at < added_.size(); ++at) {
        StatsCell cell;
        if (added_[at].measure == Measure::sum) cell = sums.summaries[at].cell();
        cell.with_figure = with_figure[at];
        if (added_[at].measure == Measure::count) cell.whole = static_cast<std::int64_t>(with_figure[at]);
        added.push_back(cell);
    }
    for (std::size_t column = 0; column < first_of_.size(); ++column) result.cells.push_back(cell_of(column, added));
    return result;
}

std::vector<StatsRow> StatsTable::rows_in_order(const Collation& collation, std::size_t& left_out) const {
    std::vector<std::pair<Key, StatsRow>> groups;
    std::map<Key, std::vector<StatsRow>> pairs;
    for (const auto& [place, row] : rows_) {
        if (place.size() == 1)
            groups.emplace_back(place.front(), finished(place, row));
        else
            pairs[place.front()].push_back(finished(place, row));
    }
    const auto in_order = [&](const StatsRow& a, const StatsRow& b) {
        return comes_before(a, b, a.keys.size() - 1, collation);
    };
    std::sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return in_order(a.second, b.second); });
    const auto keep_top = [&](auto& sorted) {
        if (sorted.size() <= request_->top) return;
        left_out += sorted.size() - request_->top;
        sorted.resize(request_->top);
    };
    keep_top(groups);
    std::vector<StatsRow> rows;
    for (auto& [key, group] : groups) {
        rows.push_back(std::move(group));
        auto& within = pairs[key];
        std::sort(within.begin(), within.end(), in_order);
        keep_top(within);
        rows.insert(rows.end(), within.begin(), within.end());
    }
    return rows;
}

std::vector<StatsRow> StatsTable::totals_of_second(const Collation& collation) const {
    constexpr std::size_t second = 1;
    std::vector<StatsRow> rows;
    for (const auto& [key, row] : second_rows_) rows.push_back(finished({key}, row, second));
    std::sort(rows.begin(), rows.end(),
              [&](const StatsRow& a, const StatsRow& b) { return comes_before(a, b, second, collation); });
    return rows;
}

StatsResult StatsTable::result(const SearchResult& found, const Collation& collation) const {
    StatsResult result;
    result.query = found.query;
    result.match = found.match;
    result.relaxed = found.relaxed;
    result.corrected_query = found.corrected_query;
    result.filters = found.filters;
    result.scores = found.scores;
    result.answers = found.answers;
    result.ranges = found.ranges;
    result.by = request_->by;
    result.columns = request_->columns;
    result.allocation = request_->allocation;
    result.rows = rows_in_order(collation, result.rows_left_out);
    result.second_totals = totals_of_second(collation);
    result.total = finished({}, total_);
    result.projects_in_several_rows = in_several_rows_;
    result.years_left_out = years_left_out_.size();
    const bool counted_twice = request_->allocation == Allocation::full && in_several_rows_ > 0;
    if (counted_twice || result.years_left_out > 0) result.rows_added_up = added_up();
    return result;
}

}  // namespace hankehaku
