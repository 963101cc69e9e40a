#pragma once

#include "hankehaku/search_result.h"

#include <optional>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// A score that the search filters or sorts by, as a project has it.
struct NamedScore {
    ScoreName name;
    std::optional<int> score;
};

/// Each once, those that filter first.
[[nodiscard]] std::vector<NamedScore> named_scores(const Project& project, const SearchResult& result);

/// "Hyvinvoinnin edistäminen (direct): 7".
[[nodiscard]] std::string shown(const NamedScore& score);

}  // namespace hankehaku::cli
