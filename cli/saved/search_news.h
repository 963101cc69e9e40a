#pragma once

#include "cli/options/search_options.h"
#include "cli/output/hit_output.h"
#include "cli/saved/saved_searches.h"

#include "cli/context/surroundings.h"

#include <string>
#include <vector>

namespace hankehaku::cli {

/// How what a search finds differs from what it found before; codes in ascending order.
struct SearchNews {
    std::vector<std::string> appeared;
    std::vector<std::string> changed;
    std::vector<std::string> gone;
};

[[nodiscard]] SearchNews news_between(const SeenProjects& before, const SeenProjects& now);

/// Prints the projects that appeared or changed since `search` was run last, and says on `out` (text) or `err` how
/// many.
ExitCode print_news(const SavedSearch& search, const SeenProjects& now, const SearchOptions& options,
                    const HitOutputOptions& output, const Surroundings& surroundings);

}  // namespace hankehaku::cli
