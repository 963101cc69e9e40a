#include "query_run.h"

#include "indexer/cli/terminal_text.h"

#include "hankehaku/searcher.h"

namespace hankehaku::cli {

ExitCode run_queries(const SearchOptions& options, SearchRequest request, const Surroundings& surroundings,
                     ResultOutput& output) {
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options.synonyms()});
    bool found = false;
    bool refused = false;
    for (const NamedQuery& query : options.queries()) {
        request.query = query.text;
        try {
            const SearchResult result = searcher.search(request);
            output.print(query, result);
            if (result.corrected_query && !output.tells_correction())
                surroundings.err << "hankehaku: "
                                 << printable((query.id ? *query.id + ": " : "") + "nothing found for \"" + query.text +
                                              "\"; showing \"" + *result.corrected_query + "\"")
                                 << '\n';
            found = found || result.total > 0;
        } catch (const Error& error) {
            if (!query.id || error.code() != ErrorCode::query) throw;
            refused = true;
            surroundings.err << "hankehaku: " << printable(*query.id + ": " + error.what()) << '\n';
        }
    }
    if (refused) return ExitCode::wrong_usage;
    return found ? ExitCode::found : ExitCode::nothing_found;
}

}  // namespace hankehaku::cli
