#pragma once

#include "hankehaku/search_request.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/ranking/ranked_page.h"

#include <string>
#include <vector>

namespace hankehaku {

/// The documents of a search in their order, and what their hits are made with.
struct RankedHits {
    std::string state;        ///< of the index: IndexSnapshot::state()
    std::string fingerprint;  ///< of its content
    SearchRequest request;    ///< for all of them
    std::vector<RankedDocument> documents;
    std::vector<MarkCondition> marks;
};

}  // namespace hankehaku
