#pragma once

#include "cli/test_command.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The program with faulty_calls.c loaded before the system's library.  Not with a sanitizer, which wants to be first.
[[nodiscard]] bool faults_are_possible();

/// A call of the system that fails.
struct Fault {
    std::string calls;   ///< "open", "read", "write", "sync" or "rename"
    int error = 0;       ///< EIO...
    std::size_t at = 0;  ///< its number, from 1
    bool lasts = false;  ///< all later ones fail, too
};

/// Runs the program; the fault is in files below `folder`.
[[nodiscard]] Outcome run_with_fault(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                                     const std::filesystem::path& folder, const Fault& fault);

/// How many such calls the run makes.
[[nodiscard]] std::size_t count_calls(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                                      const std::filesystem::path& folder, const std::string& calls);

/// Runs the program and writes what it changes below `folder` into the file `journal`.
[[nodiscard]] Outcome run_with_journal(const Sandbox& sandbox, const std::vector<std::string>& arguments,
                                       const std::filesystem::path& folder, const std::filesystem::path& journal);

/// Which of `count` calls are tried: the first, the last and some between; all when HANKEHAKU_FAULTS is "all".
[[nodiscard]] std::vector<std::size_t> chosen_calls(std::size_t count);

/// Whether the long tests were asked for: HANKEHAKU_FAULTS=all.
[[nodiscard]] bool all_faults_wanted();
