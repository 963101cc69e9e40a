#pragma once

#include "result_output.h"
#include "search_options.h"

#include "indexer/cli/command.h"

#include "hankehaku/search_request.h"

namespace hankehaku::cli {

/// Runs every query of `options` with the rest of `request` and prints what comes.  A bad query in a file is reported
/// on `err` and the others still run; alone it is thrown.
[[nodiscard]] ExitCode run_queries(const SearchOptions& options, SearchRequest request,
                                   const Surroundings& surroundings, ResultOutput& output);

}  // namespace hankehaku::cli
