#include "cli/indexing/problem_report.h"

#include "base/json_text.h"
#include "cli/messages/messages.h"
#include "cli/terminal/terminal_text.h"

namespace hankehaku::cli {
namespace {

/// "refused", "lost" (a text without a part of it) or "warning".
std::string_view severity_name(const ReadProblem& problem) {
    if (problem.severity == ReadProblem::Severity::refusal) return "refused";
    return loses_text(problem) ? "lost" : "warning";
}

/// "empty_file" of "read.empty_file": one for each kind of problem, for programs.
std::string_view code_of(const ReadProblem& problem) { return problem.id.substr(problem.id.find('.') + 1); }

}  // namespace

std::string problem_line(const ReadProblem& problem, const Wording& say) {
    std::string line = problem.file;
    if (problem.line > 0) line += ":" + std::to_string(problem.line);
    const bool refused = problem.severity == ReadProblem::Severity::refusal;
    line.append(": ").append(refused ? say("index.refused") : say("index.warning"));
    line.append(": ").append(problem.text(say.language()));
    return printable(line);
}

ProblemReport::ProblemReport(const std::filesystem::path& file) : file_(file), json_(file.extension() == ".json") {
    file_.stream() << (json_ ? "[" : "file\tline\tcode\tseverity\treason\n");
}

void ProblemReport::add(const ReadProblem& problem) {
    if (json_) {
        const Json object{{"file", problem.file},
                          {"line", problem.line > 0 ? Json(problem.line) : Json()},
                          {"code", code_of(problem)},
                          {"severity", severity_name(problem)},
                          {"reason", problem.reason}};
        file_.stream() << (empty_ ? "\n" : ",\n") << json_text(object);
    } else {
        file_.stream() << printable(problem.file) << '\t' << (problem.line > 0 ? std::to_string(problem.line) : "")
                       << '\t' << code_of(problem) << '\t' << severity_name(problem) << '\t'
                       << printable(problem.reason) << '\n';
    }
    empty_ = false;
}

void ProblemReport::close() {
    if (json_) file_.stream() << (empty_ ? "]\n" : "\n]\n");
    file_.finish();
}

}  // namespace hankehaku::cli
