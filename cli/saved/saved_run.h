#pragma once

#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/saved/saved_searches.h"

#include "cli/context/surroundings.h"

#include "hankehaku/search_request.h"

#include <CLI/CLI.hpp>

#include <string>

namespace hankehaku::cli {

/// Throws Error(usage) when the name is taken or is none, or the search has no single query.
void check_can_be_saved(const std::string& name, const SearchOptions& options);

/// Saves the search that `app` was asked for; what it finds now is taken as seen.
void save_search(const std::string& name, const CLI::App& app, const SearchOptions& options, SearchRequest request,
                 const Surroundings& surroundings);

/// The folder of an index as it is saved: absolute, without links.
[[nodiscard]] std::string folder_of(const IndexLocation& index);

/// Everything `request` finds: by code a fingerprint of the content.  Cost: reads every project found.
[[nodiscard]] SeenProjects projects_found(const SearchOptions& options, SearchRequest request,
                                          const Surroundings& surroundings);

}  // namespace hankehaku::cli
