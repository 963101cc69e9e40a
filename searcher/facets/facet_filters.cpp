#include "searcher/facets/facet_filters.h"

#include <algorithm>
#include <utility>

namespace hankehaku {

MatchQuery filtered(MatchQuery query, const std::vector<FacetFilter>& filters, const ValueResolver& resolver) {
    for (const Facet facet : all_facets) {
        MatchQueries values;
        for (const auto& filter : filters)
            if (filter.facet == facet) values.push_back(resolver.condition(facet, filter.value));
        if (!values.empty()) query = within(std::move(query), any_of(std::move(values)));
    }
    return query;
}

std::vector<FacetFilter> resolved(const std::vector<FacetFilter>& filters, const ValueResolver& resolver) {
    std::vector<FacetFilter> result;
    for (const auto& filter : filters) {
        for (std::string& value : resolver.resolve_all(filter.facet, filter.value)) {
            FacetFilter known{filter.facet, std::move(value)};
            if (std::find(result.begin(), result.end(), known) == result.end()) result.push_back(std::move(known));
        }
    }
    return result;
}

SearchResult head_of(const SearchRequest& request) {
    SearchResult result;
    result.query = request.query;
    result.match = request.match;
    result.offset = request.offset;
    result.scores = request.scores;
    result.answers = request.answers;
    result.ranges = request.ranges;
    if (request.sort == SortKey::score) result.sort_score = request.sort_score;
    return result;
}

}  // namespace hankehaku
