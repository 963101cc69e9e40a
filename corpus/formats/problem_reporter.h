#pragma once

#include "hankehaku/project_reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku {

[[nodiscard]] inline ReadProblem problem_of(ReadProblem::Severity severity, std::string file, std::size_t line,
                                            const Message& message) {
    return {severity, std::move(file), line, message.text(Language::english), message.id, message.arguments};
}

/// Tells the sink what was wrong with one source.  The sink must outlive it.
class ProblemReporter {
public:
    ProblemReporter(std::string_view source, const ProjectSink& sink) : source_(source), sink_(&sink) {}

    /// The same, for a text made from the source: line n of it is line `source_lines[n - 1]` of the source.
    [[nodiscard]] ProblemReporter with_lines(std::vector<std::size_t> source_lines) const {
        ProblemReporter reporter(source_, *sink_);
        reporter.source_lines_ = std::move(source_lines);
        return reporter;
    }

    [[nodiscard]] const std::string& source() const { return source_; }

    void warn(std::size_t line, const Message& message) const { report(ReadProblem::Severity::warning, line, message); }
    void warn(std::size_t line, MessageId id) const { warn(line, Message(id)); }
    void refuse(std::size_t line, const Message& message) const {
        report(ReadProblem::Severity::refusal, line, message);
    }
    void refuse(std::size_t line, MessageId id) const { refuse(line, Message(id)); }

private:
    void report(ReadProblem::Severity severity, std::size_t line, const Message& message) const {
        if (line >= 1 && line <= source_lines_.size()) line = source_lines_[line - 1];
        if (sink_->problem) sink_->problem(problem_of(severity, source_, line, message));
    }

    std::string source_;
    const ProjectSink* sink_;
    std::vector<std::size_t> source_lines_;  ///< empty when the lines are the source's own
};

/// `quoted` without personal data, on one line and cut to a length that an error message can bear.
[[nodiscard]] std::string excerpt(std::string_view quoted);

}  // namespace hankehaku
