#include "searcher/facets/facet_counter.h"

#include "indexer/format/collation.h"

#include <algorithm>

namespace hankehaku {

FacetCounter::FacetCounter(FacetColumns& columns, const std::vector<FacetRequest>& requests,
                           const std::vector<FacetFilter>& filters) {
    for (const auto& filter : filters) {
        Watched& facet = watched(columns, filter.facet);
        facet.filtered = true;
        facet.selected_values.push_back(filter.value);
        if (const auto ordinal = facet.column->ordinal(filter.value)) facet.selected[*ordinal] = true;
    }
    for (const auto& request : requests) {
        Watched& facet = watched(columns, request.facet);
        facet.max_values = request.max_values;
        order_.push_back(static_cast<std::size_t>(&facet - watched_.data()));
    }
    failing_.resize(watched_.size());
}

FacetCounter::Watched& FacetCounter::watched(FacetColumns& columns, Facet facet) {
    const auto found =
        std::find_if(watched_.begin(), watched_.end(), [&](const Watched& w) { return w.facet == facet; });
    if (found != watched_.end()) return *found;
    Watched fresh{.facet = facet, .column = &columns[facet], .selected = {}, .selected_values = {}};
    fresh.selected.resize(fresh.column->values().size());
    return watched_.emplace_back(std::move(fresh));
}

bool FacetCounter::add(Xapian::docid id) {
    std::vector<Xapian::docid>* documents = &passing_;
    for (std::size_t i = 0; i < watched_.size(); ++i) {
        const Watched& facet = watched_[i];
        if (!facet.filtered) continue;
        const auto ordinals = facet.column->ordinals(id);
        if (std::any_of(ordinals.begin(), ordinals.end(), [&](auto ordinal) { return facet.selected[ordinal]; }))
            continue;
        if (documents != &passing_) return false;
        documents = &failing_[i];
    }
    documents->push_back(id);
    return documents == &passing_;
}

std::vector<FacetCounts> FacetCounter::counts(const Collation& collation) const {
    std::vector<FacetCounts> result;
    for (const std::size_t index : order_) result.push_back(counts_of(index, collation));
    return result;
}

FacetCounts FacetCounter::counts_of(std::size_t index, const Collation& collation) const {
    const Watched& facet = watched_[index];
    std::vector<std::size_t> counts(facet.column->values().size());
    for (const auto* documents : {&passing_, &failing_[index]})
        for (const auto id : *documents)
            for (const auto ordinal : facet.column->ordinals(id)) ++counts[ordinal];
    std::vector<FacetColumn::Ordinal> found;
    for (FacetColumn::Ordinal ordinal = 0; ordinal < counts.size(); ++ordinal)
        if (counts[ordinal] > 0) found.push_back(ordinal);
    FacetCounts result{.facet = facet.facet, .distinct = found.size(), .values = {}};
    const auto more_frequent = [&](auto a, auto b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; };
    const auto shown = found.begin() + static_cast<std::ptrdiff_t>(std::min(facet.max_values, found.size()));
    std::partial_sort(found.begin(), shown, found.end(), more_frequent);
    for (auto ordinal = found.begin(); ordinal != shown; ++ordinal)
        result.values.push_back({facet.column->values()[*ordinal], counts[*ordinal], facet.selected[*ordinal]});
    // Values that are filtered by are shown whatever their count; some no project has, only the gazetteer.
    std::vector<FacetValue> more;
    for (const auto& value : facet.selected_values) {
        const auto ordinal = facet.column->ordinal(value);
        if (!ordinal || std::find(found.begin(), shown, *ordinal) == shown)
            more.push_back({value, ordinal ? counts[*ordinal] : 0, true});
    }
    std::sort(more.begin(), more.end(), [&](const FacetValue& a, const FacetValue& b) {
        if (a.count != b.count) return a.count > b.count;
        return collation.key(a.value) < collation.key(b.value);
    });
    result.values.insert(result.values.end(), more.begin(), more.end());
    return result;
}

}  // namespace hankehaku
