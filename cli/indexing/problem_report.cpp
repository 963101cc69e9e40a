#include "cli/indexing/problem_report.h"

#include "cli/terminal/terminal_text.h"

#include "hankehaku/error.h"

#include <utility>

namespace hankehaku::cli {
namespace {

std::string_view severity_name(ReadProblem::Severity severity) {
    return severity == ReadProblem::Severity::refusal ? "refused" : "warning";
}

}  // namespace

std::string problem_line(const ReadProblem& problem) {
    std::string line = problem.file;
    if (problem.line > 0) line += ":" + std::to_string(problem.line);
    line.append(": ").append(severity_name(problem.severity)).append(": ").append(problem.reason);
    return printable(line);
}

ProblemReport::ProblemReport(std::filesystem::path file) : file_(std::move(file)), stream_(file_) {
    if (!stream_) throw Error(ErrorCode::io, "cannot write the report " + file_.string() + "; check the folder");
    stream_ << "severity\tfile\tline\treason\n";
}

void ProblemReport::add(const ReadProblem& problem) {
    stream_ << severity_name(problem.severity) << '\t' << printable(problem.file) << '\t' << problem.line << '\t'
            << printable(problem.reason) << '\n';
}

void ProblemReport::close() {
    stream_.close();
    if (!stream_) throw Error(ErrorCode::io, "cannot write the report " + file_.string() + "; is the disk full?");
}

}  // namespace hankehaku::cli
