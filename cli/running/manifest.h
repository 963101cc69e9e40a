#pragma once

#include "cli/running/query_run.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hankehaku::cli {

/// How an answer came about, so that it can be checked and made again.
struct Manifest {
    std::vector<std::string> arguments;  ///< of the command, its name first
    QueryRun run;
    std::filesystem::path index;
};

/// Writes it as JSON, with the program's version, the time and the index's fingerprint.  Throws Error(io).
void write_manifest(const std::filesystem::path& file, const Manifest& manifest);

}  // namespace hankehaku::cli
