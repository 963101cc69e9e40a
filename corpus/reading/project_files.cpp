#include "corpus/formats/problem_reporter.h"
#include "corpus/reading/source_name.h"
#include "hankehaku/project_reader.h"
#include "hankehaku/system_error.h"

#include <algorithm>
#include <system_error>

namespace hankehaku {
namespace {

namespace fs = std::filesystem;

using ProblemSink = std::function<void(const ReadProblem&)>;

void refuse(const fs::path& path, const Message& message, const ProblemSink& problem) {
    if (problem) problem(problem_of(ReadProblem::Severity::refusal, source_name(path), 0, message));
}

/// Hidden, or what systems and office programs leave in folders.
bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().native();
    return name.starts_with('.') || name.starts_with("~$") || name == "Thumbs.db" || name == "desktop.ini";
}

/// Adds `path`, which is no folder, if it can be read.  Symbolic links are followed.
void add_file(const fs::path& path, const ProblemSink& problem, std::vector<fs::path>& files) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        refuse(path, Message("read.no_such_file"), problem);
    else if (error)
        refuse(path, {"read.unreadable_why", {system_argument(error.value())}}, problem);
    else if (!fs::is_regular_file(status))
        refuse(path, Message("read.no_regular_file"), problem);
    else
        files.push_back(path);
}

/// Adds the files directly in `folder`, and its folders to `folders`.
void add_entries(const fs::path& folder, const ProblemSink& problem, std::vector<fs::path>& files,
                 std::vector<fs::path>& folders) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (is_hidden(entry->path())) continue;
        std::error_code status_error;
        const bool link = entry->is_symlink(status_error);
        if (!entry->is_directory(status_error))
            add_file(entry->path(), problem, files);
        else if (!link)
            folders.push_back(entry->path());
    }
    if (error) refuse(folder, {"read.unreadable_why", {system_argument(error.value())}}, problem);
}

std::vector<fs::path> files_below(const fs::path& top, const ProblemSink& problem) {
    std::vector<fs::path> files, folders{top};
    while (!folders.empty()) {
        const fs::path folder = std::move(folders.back());
        folders.pop_back();
        add_entries(folder, problem, files, folders);
    }
    std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return files;
}

}  // namespace

std::vector<fs::path> find_project_files(const std::vector<fs::path>& paths, const ProblemSink& problem) {
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::is_directory(path, error)) {
            add_file(path, problem, files);
            continue;
        }
        auto below = files_below(path, problem);
        files.insert(files.end(), std::make_move_iterator(below.begin()), std::make_move_iterator(below.end()));
    }
    return files;
}

}  // namespace hankehaku
