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

/// How far index_files() is.
struct IndexProgress {
    std::size_t files = 0;
    std::size_t total_files = 0;
    std::uintmax_t bytes = 0;
    std::uintmax_t total_bytes = 0;
    std::size_t projects = 0;
};

/// What to read, and whom to tell.  The callbacks run in the thread that called; what they throw passes through.
struct IndexFilesOptions {
    bool keep_contacts = false;                          ///< as IndexOptions::with_contacts
    std::function<void(const ReadProblem&)> problem;     ///< told of every warning and refusal
    bool report_unsure = false;                          ///< also of what is masked without being surely personal
    std::function<bool(const IndexProgress&)> progress;  ///< told after every text; false: Error(cancelled)
};

/// A project that is in an index.
struct IndexedProject {
    std::string code;
    std::string name;
    bool operator==(const IndexedProject&) const = default;
};

/// What became of an index that follows its files.
struct FollowResult {
    std::size_t refused = 0;              ///< texts that could not be read
    std::vector<IndexedProject> leaving;  ///< projects of the index that no file has any more, in the order of codes
};

/// Reads every project of the files and folders `paths` into `writer` (without commit); returns how many texts were
/// refused.  To cancel, return false from `progress`, and let the writer go without commit().
/// Throws Error: cancelled, and what IndexWriter::add() throws.
std::size_t index_files(const std::vector<std::filesystem::path>& paths, IndexWriter& writer,
                        const IndexFilesOptions& options = {});

/// The same, and the index in the folder `index`, which `writer` changes, will hold what `paths` hold, as if it were
/// built anew from them: what was removed from the folders leaves it, and so does a row of a list that is gone.
/// Throws Error: what index_files() throws; io for a file, folder or archive that cannot be read to its end, and usage
/// when the files have no project at all, since then projects would leave that are still there.
FollowResult follow_files(const std::filesystem::path& index, const std::vector<std::filesystem::path>& paths,
                          IndexWriter& writer, const IndexFilesOptions& options = {});

/// What follow_files() would do, without writing anything; there may be no index yet.
[[nodiscard]] FollowResult plan_following(const std::filesystem::path& index,
                                          const std::vector<std::filesystem::path>& paths,
                                          const IndexFilesOptions& options = {});

/// How the index in the folder `index` was made, for one that is rebuilt from what it stores: with its chain, and with
/// contacts where it has them.  Throws Error: index_missing, index_incompatible, index_damaged.
[[nodiscard]] IndexOptions rebuilding_options(const std::filesystem::path& index);

/// Reads every project that the index in the folder `index` stores into `writer` (without commit), which may be
/// rebuilding that very index.  Works for indexes of older formats, and after a change of analysis.
/// `progress` is told after every project; false: Error(cancelled).
/// Throws Error: index_missing, index_incompatible, index_damaged, cancelled, and what IndexWriter::add() throws.
void index_stored_projects(const std::filesystem::path& index, IndexWriter& writer,
                           const std::function<bool(const IndexProgress&)>& progress = {});

}  // namespace hankehaku
