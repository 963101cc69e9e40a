#include "hankehaku/index_files.h"

#include "hankehaku/gazetteer.h"

#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

}  // namespace

std::size_t index_files(const std::vector<fs::path>& paths, IndexWriter& writer, const IndexFilesOptions& options) {
    std::size_t refused = 0;
    IndexProgress progress;
    const auto report = [&] {
        if (options.progress && !options.progress(progress))
            throw Error(ErrorCode::cancelled, "indexing was interrupted; the index is as it was");
    };
    const auto on_problem = [&](const ReadProblem& problem) {
        if (problem.severity == ReadProblem::Severity::refusal) ++refused;
        if (options.problem) options.problem(problem);
        report();  // a million lines that are refused can be interrupted too
    };
    const auto files = find_project_files(paths, on_problem);
    progress.total_files = files.size();
    for (const auto& file : files) progress.total_bytes += size_of(file);

    const Gazetteer gazetteer;
    const ProjectReader reader(gazetteer, {.keep_contacts = options.keep_contacts});
    const ProjectSink sink{[&](Project&& project) {
                               writer.add(std::move(project));
                               ++progress.projects;
                               report();
                           },
                           on_problem};
    report();
    for (const auto& file : files) {
        reader.read_file(file, sink);
        ++progress.files;
        progress.bytes += size_of(file);
        report();
    }
    return refused;
}

}  // namespace hankehaku
