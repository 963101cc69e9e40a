#pragma once

#include "cli/options/search_options.h"
#include "cli/output/result_output.h"

#include "cli/context/surroundings.h"

#include "hankehaku/search_request.h"

#include <cstddef>
#include <vector>

namespace hankehaku::cli {

/// A query and its outcome, but the hits.
struct AnsweredQuery {
    NamedQuery query;
    SearchResult result;      ///< without hits
    std::size_t written = 0;  ///< hits that were printed
};

/// What run_queries() did.
struct QueryRun {
    std::vector<AnsweredQuery> answered;
    bool refused = false;  ///< a query of a file was bad

    [[nodiscard]] ExitCode exit_code() const;
};

/// Says on `err` that only `written` of `total` rows were written, if it is so.
void tell_cut(const Surroundings& surroundings, std::size_t written, std::size_t total);

/// Runs every query of `options` with the rest of `request` and prints what comes.  A bad query in a file is reported
/// on `err` and the others still run; alone it is thrown.
QueryRun run_queries(const SearchOptions& options, SearchRequest request, const Surroundings& surroundings,
                     ResultOutput& output);

}  // namespace hankehaku::cli
