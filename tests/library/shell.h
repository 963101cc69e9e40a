#pragma once

#include <string>

namespace hankehaku::testing {

/// What a command wrote to standard output and standard error, and its exit code.
struct ShellOutcome {
    int exit_code = -1;
    std::string output;
};

/// Runs a command line of the shell.
[[nodiscard]] ShellOutcome shell(const std::string& command);

/// The word in quotes that no shell takes apart.
[[nodiscard]] std::string quoted(const std::string& word);

}  // namespace hankehaku::testing
