#pragma once

#include "hankehaku/base_forms.h"
#include "hankehaku/search_request.h"
#include "hankehaku/searcher.h"

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// The request for all whole projects that `request` finds, in the order of codes.
[[nodiscard]] SearchRequest whole_projects(SearchRequest request);

/// The request for every project of the index.
[[nodiscard]] SearchRequest every_project();

using ProjectWork = std::function<void(const Project& project, const std::vector<StudiedText>& texts)>;

/// Calls `work` with every project that `request` finds and its analysed texts, which are valid during the call.
/// Returns the search result without hits.
SearchResult for_each_project(Searcher& searcher, Analyzer& analyzer, const SearchRequest& request,
                              const ProjectWork& work);

/// The same with a thread for each of `workers`, at least one: every project goes to one of them, in no fixed order.
SearchResult share_projects(Searcher& searcher, Analyzer& analyzer, const SearchRequest& request,
                            const std::vector<ProjectWork>& workers);

/// The codes of the projects that a request finds, in ascending order.
struct FoundCodes {
    SearchResult found;  ///< the search result without hits
    std::vector<std::string> codes;

    [[nodiscard]] bool contain(const std::string& code) const;
};
[[nodiscard]] FoundCodes found_codes(Searcher& searcher, SearchRequest request);

}  // namespace hankehaku
