#include "searcher/searchable_index.h"

#include "support/test_projects.h"

#include <algorithm>

namespace hankehaku::testing {

std::vector<std::string> codes(Searcher& searcher, SearchRequest request) {
    request.offset = 0;
    request.limit = no_limit;
    std::vector<std::string> found;
    for (const Hit& hit : searcher.search(request).hits) found.push_back(hit.project.code);
    return found;
}

std::vector<std::string> sorted(std::vector<std::string> values) {
    std::sort(values.begin(), values.end());
    return values;
}

SearchRequest all_of(const std::string& query, MatchMode match) {
    SearchRequest request;
    request.query = query;
    request.match = match;
    request.limit = no_limit;
    return request;
}

SearchableIndex& samples() {
    static SearchableIndex index(sample_projects());
    return index;
}

}  // namespace hankehaku::testing
