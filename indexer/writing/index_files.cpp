#include "hankehaku/index_files.h"

#include "hankehaku/gazetteer.h"
#include "hankehaku/project_merge.h"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

// Rows of lists are read first, whatever the files are called, and laid over each text as it comes: so the index does
// not depend on the order of the files, and no text has to be held until a list tells more of it.  Files that may hold
// rows are read a second time for their texts.

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

class FilesRun {
public:
    FilesRun(IndexWriter& writer, const IndexFilesOptions& options)
        : writer_(writer), options_(options), reader_(gazetteer_, {.keep_contacts = options.keep_contacts}) {}

    std::size_t run(const std::vector<fs::path>& paths) {
        const auto files = find_project_files(paths, [&](const ReadProblem& problem) { on_problem(problem); });
        progress_.total_files = files.size();
        for (const auto& file : files) progress_.total_bytes += size_of(file);
        report();
        for (const auto& file : files) gather_rows(file);
        for (const auto& file : files) read_texts(file);
        add_remaining_rows();
        return refused_;
    }

private:
    void report() const {
        if (options_.progress && !options_.progress(progress_)) throw Error("cancelled.indexing");
    }

    void on_problem(const ReadProblem& problem) {
        if (problem.severity == ReadProblem::Severity::refusal) ++refused_;
        if (options_.problem) options_.problem(problem);
        report();  // a million lines that are refused can be interrupted too
    }

    void gather_rows(const fs::path& file) {
        if (!reader_.may_hold_lists(file)) return;
        gathered_.insert(file.native());
        reader_.read_file(file, {[&](Project&& project) {
                                     if (is_from_lists(project)) add_row(std::move(project));
                                     report();
                                 },
                                 {}});
    }

    void add_row(Project&& row) {
        const auto [place, added] = rows_.try_emplace(row.code);
        place->second = added ? std::move(row) : merged(std::move(place->second), std::move(row));
    }

    void read_texts(const fs::path& file) {
        const ProjectSink sink{[&](Project&& project) {
                                   ++progress_.projects;
                                   if (!is_from_lists(project))
                                       add_text(std::move(project), file);
                                   else if (!gathered_.contains(file.native()))
                                       add_row(std::move(project));  // of an export
                                   report();
                               },
                               [&](const ReadProblem& problem) { on_problem(problem); }};
        reader_.read_file(file, sink);
        ++progress_.files;
        progress_.bytes += size_of(file);
        report();
    }

    void add_text(Project&& text, const fs::path& file) {
        warn_of_earlier(text.code, file);
        const std::string code = text.code;
        // What lists told before stays: only a list that is newer tells otherwise.
        auto known = writer_.stored(code);
        if (known && !known->sources.lists.empty()) text = merged(*std::move(known), std::move(text));
        if (const auto row = rows_.find(code); row != rows_.end()) {
            text = merged(row->second, std::move(text));
            rows_used_.insert(code);
        }
        writer_.add(std::move(text));
    }

    /// Two files with one code: the later counts, and whoever has both should know.
    void warn_of_earlier(const std::string& code, const fs::path& file) {
        const auto [place, first] = file_of_code_.try_emplace(code, file);
        if (first || place->second == file) return;
        const Message message("read.code_elsewhere", {{"code", code}, {"file", place->second.string()}});
        on_problem({ReadProblem::Severity::warning, file.string(), 0, message.text(Language::english), message.id,
                    message.arguments});
        place->second = file;
    }

    void add_remaining_rows() {
        for (auto& [code, row] : rows_) {
            if (rows_used_.contains(code)) continue;
            if (auto known = writer_.stored(code)) row = merged(*std::move(known), std::move(row));
            writer_.add(std::move(row));
            report();
        }
    }

    IndexWriter& writer_;
    const IndexFilesOptions& options_;
    Gazetteer gazetteer_;
    ProjectReader reader_;
    IndexProgress progress_;
    std::size_t refused_ = 0;
    std::map<std::string, Project> rows_;  ///< in the order of codes, whatever the order of the files
    std::unordered_set<std::string> rows_used_, gathered_;
    std::unordered_map<std::string, fs::path> file_of_code_;
};

}  // namespace

std::size_t index_files(const std::vector<fs::path>& paths, IndexWriter& writer, const IndexFilesOptions& options) {
    return FilesRun(writer, options).run(paths);
}

}  // namespace hankehaku
