#pragma once

#include "hankehaku/search_request.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// A row of 8.2 as options name it, "Hyvinvoinnin edistäminen:indirect"; without an effect the direct one.  Throws
/// Error(usage) in the name of `option`.
[[nodiscard]] ScoreName parse_score_name(std::string_view option, std::string_view text);

/// The options that filter and sort by the scores and answers of section 8.
class PrincipleOptions {
public:
    void add_filters(CLI::App& app, const std::string& group);
    void add_order(CLI::App& app, const std::string& group);

    /// Throws Error(usage) for a filter that is invalid.
    void apply_to(SearchRequest& request) const;

private:
    std::vector<std::string> lowest_;
    std::vector<std::string> highest_;
    std::vector<std::string> answers_;
    std::optional<std::string> sort_score_;
};

}  // namespace hankehaku::cli
