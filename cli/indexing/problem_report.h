#pragma once

#include "cli/files/output_file.h"
#include "cli/messages/messages.h"

#include "hankehaku/project_reader.h"

#include <filesystem>
#include <string>

namespace hankehaku::cli {

/// "texts/a.txt:3: refused: no project code", as compilers write it, safe for a terminal.
[[nodiscard]] std::string problem_line(const ReadProblem& problem, const Wording& say);

/// The file of --report: file, line, code, severity and reason of each problem, in English.  Tab-separated lines after
/// a header; where the name of the file ends with .json, an array of JSON objects.
class ProblemReport {
public:
    /// Throws Error(io).
    explicit ProblemReport(const std::filesystem::path& file);

    void add(const ReadProblem& problem);

    /// Puts the file in its place.  Throws Error(io) when it could not be written whole.
    void close();

private:
    OutputFile file_;
    bool json_;
    bool empty_ = true;
};

}  // namespace hankehaku::cli
