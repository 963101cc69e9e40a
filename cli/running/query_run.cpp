#include "cli/running/query_run.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/result_pages.h"
#include "hankehaku/searcher.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hankehaku::cli {
namespace {

void tell_correction(const Surroundings& surroundings, const NamedQuery& query, const std::string& corrected) {
    const std::string name = query.id ? *query.id + ": " : "";
    const std::string note =
        surroundings.screen.say("search.corrected", {{"query", query.text}, {"corrected", corrected}});
    surroundings.err << "hankehaku: " << printable(name + note) << '\n';
}

/// Prints the hits, in pages where the output takes them and all are wanted.
AnsweredQuery answer(Searcher& searcher, const NamedQuery& query, const SearchRequest& request, ResultOutput& output) {
    AnsweredQuery answered{query, {}, 0};
    const auto print = [&](const SearchResult& result) {
        output.print(query, result);
        answered.written += result.hits.size();
        return true;
    };
    if (request.limit == no_limit && output.prints_pages()) {
        answered.result = search_in_pages(searcher, request, print);
    } else {
        answered.result = searcher.search(request);
        print(answered.result);
        answered.result.hits.clear();
    }
    return answered;
}

/// What did not come because nobody said how much was wanted.
void tell_cut(const Surroundings& surroundings, const QueryRun& run) {
    std::size_t written = 0, total = 0;
    for (const AnsweredQuery& answered : run.answered) {
        written += answered.written;
        total += answered.result.total;
    }
    tell_cut(surroundings, written, total);
}

}  // namespace

void tell_cut(const Surroundings& surroundings, std::size_t written, std::size_t total) {
    if (written < total)
        surroundings.err << "hankehaku: "
                         << surroundings.screen.say("search.cut", {{"written", written}, {"total", total}}) << '\n';
}

ExitCode QueryRun::exit_code() const {
    if (refused) return ExitCode::wrong_usage;
    const bool found = std::any_of(answered.begin(), answered.end(),
                                   [](const AnsweredQuery& query) { return query.result.total > 0; });
    return found ? ExitCode::found : ExitCode::nothing_found;
}

SearchRequest request_for(const SearchOptions& options, const HitOutputOptions& output,
                          const Surroundings& surroundings, std::size_t usual_snippets) {
    SearchRequest request = options.request();
    request.snippets = options.snippets().value_or(output.shows_snippets() ? usual_snippets : 0);
    request.full_text = output.needs_full_text();
    std::vector<FacetRequest> facets = options.facets(FacetRequest{}.max_values);
    const std::optional<std::size_t> places = options.place_tree(FacetRequest{}.max_values);
    if (output.shows_facets()) {
        request.facets = std::move(facets);
        request.place_tree = places;
    } else if (!facets.empty() || places) {
        surroundings.err << "hankehaku: " << surroundings.screen.say("search.no_place_for_facets") << '\n';
    }
    return request;
}

QueryRun run_queries(const SearchOptions& options, SearchRequest request, const Surroundings& surroundings,
                     ResultOutput& output) {
    Searcher searcher(surroundings.index.path(), {.ranking = {}, .synonyms = options.synonyms()});
    QueryRun run;
    for (const NamedQuery& query : options.queries()) {
        request.query = query.text;
        try {
            AnsweredQuery answered = answer(searcher, query, request, output);
            if (answered.result.corrected_query && !output.tells_correction())
                tell_correction(surroundings, query, *answered.result.corrected_query);
            run.answered.push_back(std::move(answered));
        } catch (const Error& error) {
            if (!query.id || error.code() != ErrorCode::query) throw;
            run.refused = true;
            surroundings.err << "hankehaku: " << printable(*query.id + ": " + surroundings.screen.say.of(error))
                             << '\n';
        }
    }
    output.finish();
    if (!output.tells_total() && !options.limit() && request.limit > 0 && request.limit != no_limit)
        tell_cut(surroundings, run);
    return run;
}

}  // namespace hankehaku::cli
