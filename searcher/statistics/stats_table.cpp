#include "searcher/statistics/stats_table.h"

#include "hankehaku/error.h"
#include "indexer/format/collation.h"

#include <algorithm>
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
}

StatsTable::StatsTable(const Xapian::Database& database, FacetColumns& facets, FigureColumns& figures,
                       const StatsRequest& request)
    : figures_(&figures), scores_(request.columns.size()), request_(&request), total_(empty_row()) {
    for (const Facet facet : request.by) columns_.push_back(&facets[facet]);
    for (std::size_t column = 0; column < scores_.size(); ++column)
        if (const auto& score = request.columns[column].score) scores_[column].emplace(database, *score);
}

StatsTable::Row StatsTable::empty_row() const {
    return {0, std::vector<FigureSummary>(request_->columns.begin(), request_->columns.end())};
}

std::vector<StatsTable::Key> StatsTable::keys_of(std::size_t facet, Xapian::docid id) const {
    const auto values = columns_[facet]->ordinals(id);
    if (values.empty()) return {none(facet)};
    if (values.size() > 1 && request_->allocation == Allocation::single) return {several(facet)};
    return {values.begin(), values.end()};
}

void StatsTable::add(Row& row, const Share& share) {
    ++row.projects;
    for (std::size_t column = 0; column < share.size(); ++column)
        if (share[column]) row.summaries[column].add(*share[column]);
}

void StatsTable::add(const Place& place, const Share& share) {
    add(rows_.try_emplace(place, empty_row()).first->second, share);
}

/// What each of `places` rows gets of a project.
std::vector<StatsTable::Share> StatsTable::shares(const Share& whole, std::size_t places) const {
    std::vector<Share> result(places, whole);
    if (request_->allocation != Allocation::split) return result;
    for (std::size_t column = 0; column < whole.size(); ++column) {
        if (!whole[column]) continue;
        const auto parts = equal_parts(*whole[column], places);
        for (std::size_t place = 0; place < places; ++place) result[place][column] = parts[place];
    }
    return result;
}

void StatsTable::add_to_rows(const std::vector<Key>& first, const std::vector<Key>& second, const Share& whole) {
    const auto parts = shares(whole, first.size() * second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        Share together = parts[i * second.size()];
        if (request_->allocation == Allocation::split)
            for (std::size_t j = 1; j < second.size(); ++j)
                for (std::size_t column = 0; column < together.size(); ++column)
                    if (together[column]) *together[column] += *parts[i * second.size() + j][column];
        add({first[i]}, together);
        for (std::size_t j = 0; j < second.size(); ++j) add({first[i], second[j]}, parts[i * second.size() + j]);
    }
}

StatsTable::Share StatsTable::numbers_of(Xapian::docid id) const {
    const FigureValues& figures = (*figures_)[id];
    Share numbers;
    for (std::size_t column = 0; column < scores_.size(); ++column)
        if (scores_[column])
            numbers.emplace_back((*scores_[column])[id]);
        else
            numbers.push_back(figures.at(static_cast<std::size_t>(request_->columns[column].figure)));
    return numbers;
}

void StatsTable::add(Xapian::docid id) {
    const Share whole = numbers_of(id);
    add(total_, whole);
    if (columns_.empty()) return;
    const auto first = keys_of(0, id);
    if (columns_.size() == 1) {
        const auto parts = shares(whole, first.size());
        for (std::size_t i = 0; i < first.size(); ++i) add({first[i]}, parts[i]);
        in_several_rows_ += first.size() > 1 ? 1 : 0;
        return;
    }
    const auto second = keys_of(1, id);
    add_to_rows(first, second, whole);
    in_several_rows_ += first.size() * second.size() > 1 ? 1 : 0;
}

StatsKey StatsTable::named(std::size_t facet, Key key) const {
    if (key == none(facet)) return {StatsKey::Kind::none, {}};
    if (key == several(facet)) return {StatsKey::Kind::several, {}};
    return {StatsKey::Kind::value, columns_[facet]->values()[key]};
}

StatsRow StatsTable::finished(const Place& place, const Row& row) const {
    StatsRow result;
    for (std::size_t facet = 0; facet < place.size(); ++facet) result.keys.push_back(named(facet, place[facet]));
    result.projects = row.projects;
    for (const auto& summary : row.summaries) result.cells.push_back(summary.cell());
    return result;
}

/// For two rows that differ in their last key only.
bool StatsTable::comes_before(const StatsRow& a, const StatsRow& b, const Collation& collation) const {
    const StatsKey &left = a.keys.back(), &right = b.keys.back();
    if (left.kind != right.kind) return left.kind < right.kind;
    if (facet_info(request_->by[a.keys.size() - 1]).kind == FacetKind::year) return left.value < right.value;
    if (!request_->columns.empty() && rank_of(a.cells.front()) != rank_of(b.cells.front()))
        return rank_of(a.cells.front()) > rank_of(b.cells.front());
    if (request_->columns.empty() && a.projects != b.projects) return a.projects > b.projects;
    return std::tuple(collation.key(left.value), left.value) < std::tuple(collation.key(right.value), right.value);
}

StatsRow StatsTable::added_up() const {
    Row sums = empty_row();
    StatsRow result{{}, 0, std::vector<StatsCell>(request_->columns.size())};
    for (const auto& [place, row] : rows_) {
        if (place.size() < columns_.size()) continue;
        result.projects += row.projects;
        for (std::size_t column = 0; column < result.cells.size(); ++column) {
            const StatsCell cell = row.summaries[column].cell();
            result.cells[column].with_figure += cell.with_figure;
            if (request_->columns[column].measure == Measure::sum && cell.whole)
                sums.summaries[column].add(*cell.whole);
        }
    }
    for (std::size_t column = 0; column < result.cells.size(); ++column) {
        StatsCell& cell = result.cells[column];
        const Measure measure = request_->columns[column].measure;
        if (measure == Measure::sum) cell.whole = sums.summaries[column].cell().whole;
        if (measure == Measure::count) cell.whole = static_cast<std::int64_t>(cell.with_figure);
    }
    return result;
}

std::vector<StatsRow> StatsTable::rows_in_order(const Collation& collation) const {
    std::vector<std::pair<Key, StatsRow>> groups;
    std::map<Key, std::vector<StatsRow>> pairs;
    for (const auto& [place, row] : rows_) {
        if (place.size() == 1)
            groups.emplace_back(place.front(), finished(place, row));
        else
            pairs[place.front()].push_back(finished(place, row));
    }
    const auto in_order = [&](const StatsRow& a, const StatsRow& b) { return comes_before(a, b, collation); };
    std::sort(groups.begin(), groups.end(), [&](const auto& a, const auto& b) { return in_order(a.second, b.second); });
    std::vector<StatsRow> rows;
    for (auto& [key, group] : groups) {
        rows.push_back(std::move(group));
        auto& within = pairs[key];
        std::sort(within.begin(), within.end(), in_order);
        rows.insert(rows.end(), within.begin(), within.end());
    }
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
    result.by = request_->by;
    result.columns = request_->columns;
    result.allocation = request_->allocation;
    result.rows = rows_in_order(collation);
    result.total = finished({}, total_);
    result.projects_in_several_rows = in_several_rows_;
    if (request_->allocation == Allocation::full && in_several_rows_ > 0) result.rows_added_up = added_up();
    return result;
}

}  // namespace hankehaku
