#include "cli/indexing/problem_report.h"

#include "cli/messages/messages.h"
#include "cli/terminal/terminal_text.h"

namespace hankehaku::cli {
namespace {

std::string_view severity_name(ReadProblem::Severity severity) {
    return severity == ReadProblem::Severity::refusal ? "refused" : "warning";
}

}  // namespace

std::string problem_line(const ReadProblem& problem, const Wording& say) {
    std::string line = problem.file;
    if (problem.line > 0) line += ":" + std::to_string(problem.line);
    const bool refused = problem.severity == ReadProblem::Severity::refusal;
    line.append(": ").append(refused ? say("index.refused") : say("index.warning"));
    line.append(": ").append(problem.text(say.language()));
    return printable(line);
}

ProblemReport::ProblemReport(const std::filesystem::path& file) : file_(file) {
    file_.stream() << "severity\tfile\tline\treason\n";
}

void ProblemReport::add(const ReadProblem& problem) {
    file_.stream() << severity_name(problem.severity) << '\t' << printable(problem.file) << '\t' << problem.line << '\t'
                   << printable(problem.reason) << '\n';
}

}  // namespace hankehaku::cli
