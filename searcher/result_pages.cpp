#include "hankehaku/result_pages.h"

#include "searcher/ranked_hits.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

constexpr std::size_t whole_projects_on_a_page = 2000;  // some ten kilobytes each
constexpr std::size_t hits_on_a_page = 10000;

std::size_t usual_page_size(const SearchRequest& request) {
    return request.full_text || request.snippets > 0 ? whole_projects_on_a_page : hits_on_a_page;
}

}  // namespace

struct HANKEHAKU_HIDDEN ResultPages::Impl {
    SearchRequest request;
    std::size_t page_size;
    std::optional<SearchResult> head{};    ///< what all pages have; none before the first
    std::unique_ptr<RankedHits> ranked{};  ///< none: there is one page
    std::size_t taken = 0;                 ///< hits of earlier pages
};

ResultPages::ResultPages(SearchRequest request, std::optional<std::size_t> page_size)
    : impl_(new Impl{.request = std::move(request), .page_size = 0}) {
    impl_->page_size = std::max<std::size_t>(page_size.value_or(usual_page_size(impl_->request)), 1);
}

ResultPages::~ResultPages() = default;
ResultPages::ResultPages(ResultPages&&) noexcept = default;
ResultPages& ResultPages::operator=(ResultPages&&) noexcept = default;

std::optional<SearchResult> ResultPages::next(Searcher& searcher) {
    Impl& pages = *impl_;
    std::vector<Hit> hits, related;
    if (!pages.head) {
        SearchRequest first = pages.request;
        first.limit = std::min(pages.page_size, first.limit);
        pages.head = searcher.first_page(first, pages.request.limit, pages.ranked);
        hits = std::exchange(pages.head->hits, {});
        related = std::exchange(pages.head->related, {});
    } else {
        const std::size_t left = pages.ranked ? pages.ranked->documents.size() - pages.taken : 0;
        if (left == 0) return std::nullopt;
        hits = searcher.hits(*pages.ranked, pages.taken, std::min(pages.page_size, left));
    }
    SearchResult page = *pages.head;
    page.offset += pages.taken;
    pages.taken += hits.size();
    page.hits = std::move(hits);
    page.related = std::move(related);
    return page;
}

SearchResult search_in_pages(Searcher& searcher, SearchRequest request, const PageSink& sink,
                             std::optional<std::size_t> page_size) {
    ResultPages pages(std::move(request), page_size);
    std::optional<SearchResult> page = pages.next(searcher);
    bool goes_on = sink(*page);
    page->hits.clear();
    SearchResult first = std::move(*page);
    while (goes_on && (page = pages.next(searcher))) goes_on = sink(*page);
    return first;
}

}  // namespace hankehaku
