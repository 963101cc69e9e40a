#pragma once

#include "cli/messages/messages.h"

#include "hankehaku/search_result.h"
#include "hankehaku/stats.h"
#include "hankehaku/workbook.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// The request, for the last sheet of a workbook, so that it documents its own content.
struct AskedFor {
    std::optional<std::string> query_id;
    std::string query;
    std::optional<std::string> corrected;
    MatchMode match = MatchMode::automatic;
    bool relaxed = false;
    std::vector<FacetFilter> filters;
    std::vector<ScoreFilter> scores;
    std::vector<AnswerFilter> answers;
    std::vector<RangeFilter> ranges;
    std::size_t found = 0;

    static AskedFor of(const std::string& query, const SearchResult& result);
    static AskedFor of(const StatsResult& result);
};

/// Ends the workbook with a sheet of the request, the date and the state of the index, and returns its
/// bytes.  `names_folder`: also where the index is, which a server keeps to itself.
[[nodiscard]] std::string finished_workbook(Workbook book, const std::vector<AskedFor>& asked,
                                            const std::filesystem::path& index, const Wording& say,
                                            bool names_folder = true);

}  // namespace hankehaku::cli
