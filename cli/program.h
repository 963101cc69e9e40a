#pragma once

#include "cli/context/exit_code.h"

#include <string>
#include <vector>

namespace hankehaku::cli {

/// The whole program: reads the command line (without the program's name), runs the command, and turns what goes wrong
/// into one line on standard error and an exit code.  Throws nothing.
[[nodiscard]] ExitCode run_program(const std::vector<std::string>& arguments);

}  // namespace hankehaku::cli
