#include "hankehaku/index_files.h"

#include "hankehaku/gazetteer.h"
#include "hankehaku/project_merge.h"
#include "hankehaku/project_privacy.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_project.h"
#include "indexer/format/xapian_errors.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

// Rows of lists are read first, whatever the files are called, and laid over each text as it comes: so the index does
// not depend on the order of the files, and no text has to be kept until a list adds to it.  Files that may hold
// rows are read a second time for their texts.

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

std::uintmax_t size_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : size;
}

/// A file that was not read to its end may hold projects that nobody has seen.
bool hides_projects(const ReadProblem& problem) {
    constexpr std::array<MessageId, 5> ids{"read.no_such_file", "read.unreadable", "read.unreadable_why",
                                           "read.damaged_archive", "read.damaged_archive_why"};
    return std::any_of(ids.begin(), ids.end(), [&](MessageId id) { return id.text() == problem.id; });
}

class FilesRun {
public:
    /// `writer`: null to write nothing.  `follows`: a project has only what these files hold, whatever the index has.
    FilesRun(IndexWriter* writer, bool follows, const IndexFilesOptions& options)
        : writer_(writer),
          follows_(follows),
          options_(options),
          reader_(gazetteer_, {.keep_contacts = options.keep_contacts}) {}

    std::size_t run(const std::vector<fs::path>& paths) {
        const auto files = find_project_files(paths, [&](const ReadProblem& problem) { on_problem(problem); });
        progress_.total_files = files.size();
        for (const auto& file : files) {
            if (reader_.may_hold_lists(file)) gathered_.insert(file.native());
            progress_.total_bytes += size_of(file) * (gathered_.contains(file.native()) ? 2 : 1);
        }
        report();
        for (const auto& file : files) gather_rows(file);
        for (const auto& file : files) read_texts(file);
        add_remaining_rows();
        return refused_;
    }

    /// The codes of all projects that were read.
    [[nodiscard]] const std::unordered_set<std::string>& codes() const { return codes_; }

private:
    std::optional<Project> stored(const std::string& code) const {
        return writer_ == nullptr || follows_ ? std::nullopt : writer_->stored(code);
    }

    void add(Project&& project) {
        codes_.insert(project.code);
        if (writer_ != nullptr) writer_->add(std::move(project));
    }

    /// The progress within a large file: `before` is what had been read before it.
    std::function<void(std::uintmax_t)> bytes_of(const fs::path& file) {
        return [this, before = progress_.bytes, all = size_of(file)](std::uintmax_t bytes) {
            progress_.bytes = before + std::min(bytes, all);
            report();
        };
    }

    void report() const {
        if (options_.progress && !options_.progress(progress_)) throw Error("cancelled.indexing");
    }

    void on_problem(const ReadProblem& problem) {
        if (problem.severity == ReadProblem::Severity::refusal) ++refused_;
        if (follows_ && hides_projects(problem)) throw Error("io.follow_unreadable", {{"file", problem.file}});
        if (options_.problem) options_.problem(problem);
        report();  // a million lines that are refused can be interrupted too
    }

    void gather_rows(const fs::path& file) {
        if (!gathered_.contains(file.native())) return;
        const std::uintmax_t after = progress_.bytes + size_of(file);
        reader_.read_file(file, {[&](Project&& project) {
                                     if (is_from_lists(project)) add_row(std::move(project));
                                     report();
                                 },
                                 {},
                                 bytes_of(file)});
        progress_.bytes = after;
        report();
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
                               [&](const ReadProblem& problem) { on_problem(problem); }, bytes_of(file)};
        const std::uintmax_t after = progress_.bytes + size_of(file);
        reader_.read_file(file, sink);
        ++progress_.files;
        progress_.bytes = after;
        report();
    }

    void add_text(Project&& text, const fs::path& file) {
        warn_of_earlier(text.code, file);
        if (options_.report_unsure && !options_.keep_contacts) tell_of_unsure(text, file);
        const std::string code = text.code;
        // Values of earlier lists are kept: only a newer list changes them.
        auto known = stored(code);
        if (known && !known->sources.lists.empty()) text = merged(*std::move(known), std::move(text));
        if (const auto row = rows_.find(code); row != rows_.end()) {
            text = merged(row->second, std::move(text));
            rows_used_.insert(code);
        }
        add(std::move(text));
    }

    void warn(const fs::path& file, const Message& message) {
        on_problem({ReadProblem::Severity::warning, file.string(), 0, message.text(Language::english), message.id,
                    message.arguments});
    }

    void tell_of_unsure(const Project& text, const fs::path& file) {
        for (const ProjectPersonalData& found : unsure_personal_data_of(text))
            warn(file, Message("read.masked_unsure", {{"code", text.code}, {"place", found.place}}));
    }

    /// Two files with one code: the later one replaces the earlier one, with a warning.
    void warn_of_earlier(const std::string& code, const fs::path& file) {
        const auto [place, first] = file_of_code_.try_emplace(code, file);
        if (first || place->second == file) return;
        warn(file, Message("read.code_elsewhere", {{"code", code}, {"file", place->second.string()}}));
        place->second = file;
    }

    void add_remaining_rows() {
        for (auto& [code, row] : rows_) {
            if (rows_used_.contains(code)) continue;
            if (auto known = stored(code)) row = merged(*std::move(known), std::move(row));
            add(std::move(row));
            report();
        }
    }

    IndexWriter* writer_;
    bool follows_;
    const IndexFilesOptions& options_;
    Gazetteer gazetteer_;
    ProjectReader reader_;
    IndexProgress progress_;
    std::size_t refused_ = 0;
    std::map<std::string, Project> rows_;  ///< in the order of codes, whatever the order of the files
    std::unordered_set<std::string> rows_used_, gathered_, codes_;
    std::unordered_map<std::string, fs::path> file_of_code_;
};

/// In the order of codes; none if there is no index yet.
std::vector<IndexedProject> projects_of(const fs::path& index) {
    if (!IndexDirectory(index).current()) return {};
    return translating_errors(index, [&] {
        const Xapian::Database database = open_index(index);
        std::vector<IndexedProject> projects;
        for (auto value = database.valuestream_begin(schema::summary_slot);
             value != database.valuestream_end(schema::summary_slot); ++value) {
            Project project = decode_summary(*value);
            projects.push_back({std::move(project.code), std::move(project.name)});
        }
        std::sort(projects.begin(), projects.end(),
                  [](const IndexedProject& one, const IndexedProject& other) { return one.code < other.code; });
        return projects;
    });
}

FollowResult follow(const fs::path& index, const std::vector<fs::path>& paths, IndexWriter* writer,
                    const IndexFilesOptions& options) {
    FilesRun run(writer, true, options);
    FollowResult result;
    result.refused = run.run(paths);
    result.leaving = projects_of(index);
    if (run.codes().empty() && !result.leaving.empty()) throw Error("usage.nothing_to_follow");
    std::erase_if(result.leaving, [&](const IndexedProject& project) { return run.codes().contains(project.code); });
    return result;
}

}  // namespace

std::size_t index_files(const std::vector<fs::path>& paths, IndexWriter& writer, const IndexFilesOptions& options) {
    return FilesRun(&writer, false, options).run(paths);
}

FollowResult follow_files(const fs::path& index, const std::vector<fs::path>& paths, IndexWriter& writer,
                          const IndexFilesOptions& options) {
    FollowResult result = follow(index, paths, &writer, options);
    for (const IndexedProject& project : result.leaving) writer.remove(project.code);
    return result;
}

FollowResult plan_following(const fs::path& index, const std::vector<fs::path>& paths,
                            const IndexFilesOptions& options) {
    return follow(index, paths, nullptr, options);
}

}  // namespace hankehaku
