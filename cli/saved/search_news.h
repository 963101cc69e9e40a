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

/// Prints the projects that appeared or changed since `seen`, at most `limit` of them, and says on `out` (text) or
/// `err` how many there are.  Null: nothing was seen before, so that everything is new.
ExitCode print_news(const SeenState* seen, const SeenProjects& now, const SearchOptions& options, std::size_t limit,
                    const HitOutputOptions& output, const Surroundings& surroundings);

/// Those that appeared or changed, whole, the last to begin first.
[[nodiscard]] std::vector<Project> news_in_full(const SearchNews& news, const SearchOptions& options,
                                                const Surroundings& surroundings);

}  // namespace hankehaku::cli
