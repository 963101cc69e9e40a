#pragma once

#include "hankehaku/base_forms.h"
#include "hankehaku/search_request.h"
#include "hankehaku/searcher.h"

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// What a request for projects finds, whole and all of it, in the order of codes.
[[nodiscard]] SearchRequest whole_projects(SearchRequest request);

/// Every project of the index.
[[nodiscard]] SearchRequest every_project();

/// Finds, reads and analyses; the texts live as long as the call.  Returns how they were found, without hits.
SearchResult for_each_project(Searcher& searcher, Analyzer& analyzer, const SearchRequest& request,
                              const std::function<void(const Project&, const std::vector<StudiedText>&)>& work);

/// The codes of what a request finds, in ascending order.
struct FoundCodes {
    SearchResult found;  ///< without hits
    std::vector<std::string> codes;

    [[nodiscard]] bool contain(const std::string& code) const;
};
[[nodiscard]] FoundCodes found_codes(Searcher& searcher, SearchRequest request);

}  // namespace hankehaku
