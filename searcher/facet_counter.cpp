#include "searcher/facet_counter.h"

#include "indexer/collation.h"

#include <algorithm>
#include <tuple>

namespace hankehaku {

FacetCounter::FacetCounter(FacetColumns& columns, const std::vector<FacetRequest>& requests,
                           const std::vector<FacetFilter>& filters)
    : state_(std::make_unique<State>()) {
    for (const auto& filter : filters) {
        Watched& facet = watched(columns, filter.facet);
        facet.filtered = true;
        facet.selected_values.push_back(filter.value);
        if (const auto ordinal = facet.column->ordinal(filter.value)) facet.selected[*ordinal] = true;
    }
    for (const auto& request : requests) {
        Watched& facet = watched(columns, request.facet);
        facet.counted = true;
        facet.max_values = request.max_values;
        order_.push_back(static_cast<std::size_t>(&facet - watched_.data()));
    }
    for (const auto& facet : watched_) state_->counts.emplace_back(facet.counted ? facet.column->values().size() : 0);
}

FacetCounter::Watched& FacetCounter::watched(FacetColumns& columns, Facet facet) {
    const auto found =
        std::find_if(watched_.begin(), watched_.end(), [&](const Watched& w) { return w.facet == facet; });
    if (found != watched_.end()) return *found;
    Watched fresh{.facet = facet, .column = &columns[facet], .selected = {}, .selected_values = {}};
    fresh.selected.resize(fresh.column->values().size());
    return watched_.emplace_back(std::move(fresh));
}

bool FacetCounter::operator()(const Xapian::Document& document) const {
    const Xapian::docid id = document.get_docid();
    const Watched* failed = nullptr;
    for (const auto& facet : watched_) {
        if (!facet.filtered) continue;
        const auto ordinals = facet.column->ordinals(id);
        if (std::any_of(ordinals.begin(), ordinals.end(), [&](auto ordinal) { return facet.selected[ordinal]; }))
            continue;
        if (failed != nullptr) return false;
        failed = &facet;
    }
    for (std::size_t i = 0; i < watched_.size(); ++i) {
        if (!watched_[i].counted || (failed != nullptr && failed != &watched_[i])) continue;
        for (const auto ordinal : watched_[i].column->ordinals(id)) ++state_->counts[i][ordinal];
    }
    if (failed != nullptr) return false;
    ++state_->total;
    return true;
}

std::vector<FacetCounts> FacetCounter::counts(const Collation& collation) const {
    std::vector<FacetCounts> result;
    for (const std::size_t index : order_) result.push_back(counts_of(index, collation));
    return result;
}

FacetCounts FacetCounter::counts_of(std::size_t index, const Collation& collation) const {
    const Watched& facet = watched_[index];
    FacetCounts result{.facet = facet.facet, .values = {}};
    for (std::size_t ordinal = 0; ordinal < facet.column->values().size(); ++ordinal) {
        const std::size_t count = state_->counts[index][ordinal];
        const bool selected = facet.selected[ordinal];
        if (count > 0) ++result.distinct;
        if (count > 0 || selected) result.values.push_back({facet.column->values()[ordinal], count, selected});
    }
    for (const auto& value : facet.selected_values)  // known to the gazetteer, but no project has it
        if (!facet.column->ordinal(value)) result.values.push_back({value, 0, true});
    std::sort(result.values.begin(), result.values.end(), [&](const FacetValue& a, const FacetValue& b) {
        if (a.count != b.count) return a.count > b.count;
        return std::tuple(collation.key(a.value), a.value) < std::tuple(collation.key(b.value), b.value);
    });
    std::size_t kept = 0;
    std::erase_if(result.values,
                  [&](const FacetValue& value) { return kept++ >= facet.max_values && !value.selected; });
    return result;
}

}  // namespace hankehaku
