#pragma once

#include "hankehaku/export.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/project_reader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The progress of index_files().
struct IndexProgress {
    std::size_t files = 0;
    std::size_t total_files = 0;
    std::uintmax_t bytes = 0;
    std::uintmax_t total_bytes = 0;
    std::size_t projects = 0;
};

/// Options and callbacks.  The callbacks run in the calling thread; their exceptions are passed on.
struct IndexFilesOptions {
    bool keep_contacts = false;                       ///< as IndexOptions::with_contacts
    std::function<void(const ReadProblem&)> problem;  ///< receives every warning and refusal
    bool report_unsure = false;  ///< report also what is masked although it may not be personal data
    std::function<bool(const IndexProgress&)> progress;  ///< called after every text; false: Error(cancelled)
};

/// A project that is in an index.
struct IndexedProject {
    std::string code;
    std::string name;
    bool operator==(const IndexedProject&) const = default;
};

/// The result of follow_files().
struct FollowResult {
    std::size_t refused = 0;              ///< texts that could not be read
    std::vector<IndexedProject> leaving;  ///< projects of the index that are in no file any more, by code
};

/// Reads every project of the files and folders `paths` into `writer` (without commit); returns how many texts were
/// refused.  To cancel, return false from `progress` and destroy the writer without commit().
/// Throws Error: cancelled, and what IndexWriter::add() throws.
std::size_t index_files(const std::vector<std::filesystem::path>& paths, IndexWriter& writer,
                        const IndexFilesOptions& options = {});

/// The same, and afterwards the index in the folder `index`, which `writer` changes, holds exactly the projects of
/// `paths`, as if it were rebuilt from them: projects and rows of lists that were removed from `paths` are deleted.
/// Throws Error: what index_files() throws; io for a file, folder or archive that cannot be read to its end, and usage
/// when the files hold no project at all, so that a mistaken path does not empty the index.
FollowResult follow_files(const std::filesystem::path& index, const std::vector<std::filesystem::path>& paths,
                          IndexWriter& writer, const IndexFilesOptions& options = {});

/// The result that follow_files() would have, without writing anything; the index need not exist.
[[nodiscard]] FollowResult plan_following(const std::filesystem::path& index,
                                          const std::vector<std::filesystem::path>& paths,
                                          const IndexFilesOptions& options = {});

/// The options with which the index in the folder `index` was made, for rebuilding it from its stored projects: its
/// chain, and whether it has contacts.  Throws Error: index_missing, index_incompatible, index_damaged.
[[nodiscard]] IndexOptions rebuilding_options(const std::filesystem::path& index);

/// Reads every project that the index in the folder `index` stores into `writer` (without commit), which may be
/// rebuilding that very index.  Works for indexes of older formats, and after a change of analysis.
/// `progress` is called after every project; false: Error(cancelled).
/// Throws Error: index_missing, index_incompatible, index_damaged, cancelled, and what IndexWriter::add() throws.
void index_stored_projects(const std::filesystem::path& index, IndexWriter& writer,
                           const std::function<bool(const IndexProgress&)>& progress = {});

}  // namespace hankehaku
