#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::cli {

/// The arguments that `app` was called with, each option as one word ("--maakunta=Lappi"), the words of the query
/// after "--": the same command again, whatever a shell would make of it.
/// `left_out` names options, as they are written first in the help, that are not wanted.
[[nodiscard]] std::vector<std::string> given_arguments(const CLI::App& app,
                                                       const std::vector<std::string_view>& left_out);

}  // namespace hankehaku::cli
