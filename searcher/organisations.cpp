#include "hankehaku/organisations.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace hankehaku {
namespace {

OrganisationPart part_of(const StatsRow& row) { return {row.projects, row.cells[0].money(), row.cells[1].money()}; }

/// Larger sums first, then more projects, then the name.
auto rank_of(const OrganisationRow& row) {
    return std::tuple(-row.leads.granted.value_or(-1).in_cents(), -static_cast<std::int64_t>(row.leads.projects),
                      -static_cast<std::int64_t>(row.takes_part.projects));
}

}  // namespace

OrganisationsResult organisations(Searcher& searcher, const SearchRequest& request) {
    StatsRequest wanted;
    wanted.search = request;
    wanted.by = {Facet::organisation};
    wanted.columns = {{Measure::sum, Figure::granted}, {Measure::sum, Figure::paid}};
    OrganisationsResult result;
    result.found = searcher.stats(wanted);
    result.total = part_of(result.found.total);
    std::map<std::string, std::size_t> places;
    for (const StatsRow& row : result.found.rows) {
        const StatsKey& key = row.keys.front();
        if (key.kind == StatsKey::Kind::none) result.led_by_none = part_of(row);
        if (key.kind != StatsKey::Kind::value) continue;
        places.emplace(key.value, result.rows.size());
        result.rows.push_back({organisation_of_value(key.value), part_of(row), {}});
    }
    wanted.by = {Facet::partner};
    for (const StatsRow& row : searcher.stats(wanted).rows) {
        const StatsKey& key = row.keys.front();
        if (key.kind != StatsKey::Kind::value) continue;
        const auto [place, fresh] = places.emplace(key.value, result.rows.size());
        if (fresh) result.rows.push_back({organisation_of_value(key.value), {}, {}});
        result.rows[place->second].takes_part = part_of(row);
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const auto& a, const auto& b) { return rank_of(a) < rank_of(b); });
    result.found.rows.clear();
    result.found.by.clear();
    return result;
}

}  // namespace hankehaku
