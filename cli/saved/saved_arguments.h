#pragma once

#include "cli/options/search_options.h"
#include "cli/saved/saved_searches.h"

#include <string>
#include <vector>

namespace hankehaku::cli {

/// What was saved with what a run asks for instead: an option of `instead` ("--limit=3") takes the place of the same
/// one, and of the one that would contradict it (--all).
[[nodiscard]] std::vector<std::string> arguments_with(const std::vector<std::string>& saved,
                                                      const std::vector<std::string>& instead);

/// Reads them as `search` reads its arguments.  Throws Error(usage) that names the search.
void read_saved_arguments(const SavedSearch& search, const std::vector<std::string>& arguments, SearchOptions& options);

}  // namespace hankehaku::cli
