#include "hankehaku/result_pages.h"

#include "hankehaku/error.h"
#include "hankehaku/index_info.h"

#include <algorithm>
#include <string>

namespace hankehaku {
namespace {

// Every page ranks all matches again, so a page is large; a whole project takes some ten kilobytes.
constexpr std::size_t whole_projects_on_a_page = 2000;
constexpr std::size_t hits_on_a_page = 10000;

}  // namespace

SearchResult search_in_pages(Searcher& searcher, SearchRequest request, const PageSink& sink,
                             std::optional<std::size_t> page_size) {
    const std::string fingerprint = read_index_info(searcher.index()).fingerprint;
    const bool whole = request.full_text || request.snippets > 0;
    const std::size_t page = page_size.value_or(whole ? whole_projects_on_a_page : hits_on_a_page);
    const std::size_t wanted = request.limit;
    const std::size_t begin = request.offset;
    request.limit = std::min(page, wanted);
    SearchResult first = searcher.search(request);
    bool goes_on = sink(first);
    const std::size_t end = first.total > begin ? begin + std::min(first.total - begin, wanted) : begin;
    // The first page has tried another spelling; later pages need it only if they show its hits.
    request.spelling = first.corrected_query.has_value();
    first.hits.clear();
    bool several_pages = false;
    for (request.offset += page; goes_on && request.offset < end; request.offset += page) {
        several_pages = true;
        request.limit = std::min(page, end - request.offset);
        goes_on = sink(searcher.search(request));
    }
    if (several_pages && read_index_info(searcher.index()).fingerprint != fingerprint) throw Error("io.index_changed");
    return first;
}

}  // namespace hankehaku
