#include "cli/running/result_pages.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"
#include "hankehaku/index_info.h"

#include <string>

namespace hankehaku::cli {
namespace {

// Every page ranks all matches again, so a page is large; a whole project takes some ten kilobytes.
constexpr std::size_t whole_projects_on_a_page = 2000;
constexpr std::size_t hits_on_a_page = 10000;

}  // namespace

SearchResult search_in_pages(Searcher& searcher, const std::filesystem::path& index, SearchRequest request,
                             const PageSink& sink, std::optional<std::size_t> page_size) {
    const std::string fingerprint = read_index_info(index).fingerprint;
    const bool whole = request.full_text || request.snippets > 0;
    request.limit = page_size.value_or(whole ? whole_projects_on_a_page : hits_on_a_page);
    SearchResult first = searcher.search(request);
    sink(first);
    const std::size_t end = first.total;
    // The query was looked at for another spelling; later pages need that only where it is what they show.
    request.spelling = first.corrected_query.has_value();
    first.hits.clear();
    bool several_pages = false;
    for (request.offset += request.limit; request.offset < end; request.offset += request.limit) {
        several_pages = true;
        sink(searcher.search(request));
    }
    if (several_pages && read_index_info(index).fingerprint != fingerprint) throw Error("io.index_changed");
    return first;
}

}  // namespace hankehaku::cli
