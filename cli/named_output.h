#pragma once

// What --output FILE means beside the writing of it (cli/files): which format its ending asks for, and which files it
// may not be.

#include "cli/context/index_location.h"

#include <CLI/CLI.hpp>

#include <string>

namespace hankehaku::cli {

/// Takes the format that the ending of `file` names, "hits.csv", unless --format was given.  Throws Error(usage) for
/// the ending of a format that the command cannot print.
void choose_format_by_ending(CLI::App& command, const std::string& file);

/// Throws Error(usage) when `file` is what another option of `command` names, or lies in the index.
void require_no_input(const CLI::App& command, const std::string& file, const IndexLocation& index);

}  // namespace hankehaku::cli
