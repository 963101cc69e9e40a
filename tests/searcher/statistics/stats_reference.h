#pragma once

#include "hankehaku/project.h"
#include "hankehaku/stats.h"

#include <string>
#include <vector>

namespace hankehaku::testing {

/// What `projects` add up to by request.by, computed the slow way from the projects themselves: a line of text for each
/// row, sorted, and one for the total.
[[nodiscard]] std::vector<std::string> reference_lines(const std::vector<Project>& projects,
                                                       const StatsRequest& request);

/// The rows and the total of an answer as the same lines.
[[nodiscard]] std::vector<std::string> lines_of(const StatsResult& result);

}  // namespace hankehaku::testing
