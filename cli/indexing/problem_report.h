#pragma once

#include "cli/messages/messages.h"

#include "hankehaku/project_reader.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace hankehaku::cli {

/// "texts/a.txt:3: refused: no project code", as compilers write it, safe for a terminal.
[[nodiscard]] std::string problem_line(const ReadProblem& problem, const Wording& say);

/// The file of --report: one tab-separated line (severity, file, line, reason) for each problem, after a header.
class ProblemReport {
public:
    /// Throws Error(io).
    explicit ProblemReport(std::filesystem::path file);

    void add(const ReadProblem& problem);

    /// Throws Error(io) when a line could not be written.
    void close();

private:
    std::filesystem::path file_;
    std::ofstream stream_;
};

}  // namespace hankehaku::cli
