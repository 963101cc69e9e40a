#pragma once

#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/output/result_output.h"

#include "cli/context/surroundings.h"

#include "hankehaku/search_request.h"

#include <cstddef>
#include <vector>

namespace hankehaku::cli {

/// A query and its result without the hits.
struct AnsweredQuery {
    NamedQuery query;
    SearchResult result;      ///< without hits
    std::size_t written = 0;  ///< hits that were printed
};

/// The outcome of run_queries().
struct QueryRun {
    std::vector<AnsweredQuery> answered;
    bool refused = false;  ///< a query of a file was bad

    [[nodiscard]] ExitCode exit_code() const;
};

/// Reports on `err` if only `written` of `total` rows were written.
void tell_cut(const Surroundings& surroundings, std::size_t written, std::size_t total);

/// The request of `options` with what `output` shows: `usual_snippets` unless the options say otherwise, and facets if
/// the format has a place for them; if not, and facets were requested, a warning goes to `err`.
[[nodiscard]] SearchRequest request_for(const SearchOptions& options, const HitOutputOptions& output,
                                        const Surroundings& surroundings, std::size_t usual_snippets = 2);

/// Runs every query of `options` with the rest of `request` and prints the results.  An invalid query in a file is
/// reported on `err` and the others still run; a single query throws.
QueryRun run_queries(const SearchOptions& options, SearchRequest request, const Surroundings& surroundings,
                     ResultOutput& output);

}  // namespace hankehaku::cli
