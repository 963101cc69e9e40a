#include "searcher/facets/facet_reference.h"

#include "indexer/format/collation.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hankehaku::testing {
namespace {

std::set<std::string> chosen(const std::vector<FacetFilter>& filters, Facet facet) {
    std::set<std::string> values;
    for (const FacetFilter& filter : filters)
        if (filter.facet == facet) values.insert(filter.value);
    return values;
}

}  // namespace

bool passes(const Project& project, const std::vector<FacetFilter>& filters, std::optional<Facet> except) {
    for (const Facet facet : all_facets) {
        const auto wanted = chosen(filters, facet);
        if (wanted.empty() || facet == except) continue;
        const auto values = facet_values(project, facet);
        if (std::none_of(values.begin(), values.end(), [&](const auto& value) { return wanted.contains(value); }))
            return false;
    }
    return true;
}

FacetCounts reference_counts(const std::vector<Project>& matching, const std::vector<FacetFilter>& filters,
                             FacetRequest request) {
    std::map<std::string, std::size_t> counts;
    for (const Project& project : matching)
        if (passes(project, filters, request.facet))
            for (const auto& value : facet_values(project, request.facet)) ++counts[value];
    FacetCounts expected;
    expected.facet = request.facet;
    expected.distinct = counts.size();
    const auto selected = chosen(filters, request.facet);
    for (const auto& value : selected) counts.try_emplace(value, 0);
    for (const auto& [value, count] : counts) expected.values.push_back({value, count, selected.contains(value)});
    const Collation collation;
    std::sort(expected.values.begin(), expected.values.end(), [&](const FacetValue& a, const FacetValue& b) {
        return std::tuple(b.count, collation.key(a.value)) < std::tuple(a.count, collation.key(b.value));
    });
    std::vector<FacetValue> shown;
    for (std::size_t i = 0; i < expected.values.size(); ++i)
        if (i < request.max_values || expected.values[i].selected) shown.push_back(expected.values[i]);
    expected.values = std::move(shown);
    return expected;
}

}  // namespace hankehaku::testing
