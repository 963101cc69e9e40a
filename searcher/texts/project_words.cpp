#include "searcher/texts/project_words.h"

#include "hankehaku/result_pages.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>

namespace hankehaku {
namespace {

/// Texts are analysed as they come, so few need to be in memory.
constexpr std::size_t projects_on_a_page = 500;

SearchRequest without_counts(SearchRequest request) {
    request.facets.clear();
    request.place_tree.reset();
    request.snippets = request.offset = 0;
    request.limit = no_limit;
    return request;
}

}  // namespace

SearchRequest whole_projects(SearchRequest request) {
    request = without_counts(std::move(request));
    request.sort = SortKey::code;
    request.descending.reset();
    request.full_text = true;
    return request;
}

SearchRequest every_project() { return whole_projects({}); }

SearchResult for_each_project(Searcher& searcher, Analyzer& analyzer, const SearchRequest& request,
                              const ProjectWork& work) {
    return share_projects(searcher, analyzer, request, {work});
}

SearchResult share_projects(Searcher& searcher, Analyzer& analyzer, const SearchRequest& request,
                            const std::vector<ProjectWork>& workers) {
    std::vector<Analyzer> others;
    for (std::size_t number = 1; number < workers.size(); ++number) others.push_back(analyzer.clone());
    return search_in_pages(
        searcher, request,
        [&](const SearchResult& page) {
            std::atomic<std::size_t> next = 0;
            const auto work = [&](const ProjectWork& worker, Analyzer& analyzing) {
                for (std::size_t at = next++; at < page.hits.size(); at = next++) {
                    const Project& project = page.hits[at].project;
                    worker(project, studied_texts(project, analyzing));
                }
            };
            std::vector<std::future<void>> threads;
            for (std::size_t number = 1; number < workers.size(); ++number)
                threads.push_back(
                    std::async(std::launch::async, work, std::cref(workers[number]), std::ref(others[number - 1])));
            work(workers.front(), analyzer);
            for (std::future<void>& thread : threads) thread.get();
            return true;
        },
        projects_on_a_page);
}

FoundCodes found_codes(Searcher& searcher, SearchRequest request) {
    request = without_counts(std::move(request));
    request.full_text = false;
    FoundCodes found;
    found.found = search_in_pages(searcher, request, [&](const SearchResult& page) {
        for (const Hit& hit : page.hits) found.codes.push_back(hit.project.code);
        return true;
    });
    std::sort(found.codes.begin(), found.codes.end());
    return found;
}

bool FoundCodes::contain(const std::string& code) const { return std::binary_search(codes.begin(), codes.end(), code); }

}  // namespace hankehaku
