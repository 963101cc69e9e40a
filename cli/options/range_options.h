#pragma once

#include "hankehaku/search_request.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace hankehaku::cli {

/// The options that keep projects with a date or a sum in a range, in the syntax of queries.
class RangeOptions {
public:
    void add_filters(CLI::App& app, const std::string& group);

    /// All that were given; all must hold.
    [[nodiscard]] std::vector<RangeFilter> ranges() const;

private:
    std::vector<std::vector<std::string>> given_;  ///< in the order of range_fields
};

}  // namespace hankehaku::cli
