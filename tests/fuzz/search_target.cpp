// Any text is a query that is answered, explained and completed, or an error of the query.

#include "fuzz_target.h"

#include "fuzzed_index.h"

#include <string>

namespace {

using namespace hankehaku;

constexpr std::size_t longest_query = 200;  // bytes: the fuzzer is to find new kinds of queries, not long ones

bool is_bad_query(ErrorCode code) { return code == ErrorCode::query || code == ErrorCode::unknown_value; }

void examine(const SearchResult& result) {
    fuzz::require(result.hits.size() <= result.total, "no more hits than were found");
    for (const Hit& hit : result.hits) {
        for (const Snippet& snippet : hit.snippets) {
            std::size_t end = 0;
            for (const auto& [begin, past] : snippet.marks) {
                fuzz::require(end <= begin && begin < past && past <= snippet.text.size(), "marks lie in the snippet");
                end = past;
            }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > longest_query) return 0;
    Searcher& searcher = fuzz::small_searcher();
    SearchRequest request;
    request.query = fuzz::text_of(data, size);
    request.facets = {{Facet::province, 5}};
    request.snippets = 2;
    static_cast<void>(searcher.suggest(request.query));
    try {
        const SearchResult result = searcher.search(request);
        examine(result);
        if (!result.hits.empty()) static_cast<void>(searcher.explain(request, result.hits.front().project.code));
    } catch (const Error& error) {
        fuzz::require(is_bad_query(error.code()), error.what());
    }
    return 0;
}
