#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/error.h"
#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// How an index is made or changed.
struct IndexOptions {
    /// Absent: the chain of the index that is there; for a new one voikko, or snowball in a build without Voikko.
    std::optional<AnalyzerOptions> analyzer;
    bool rebuild = false;        ///< build a new index beside the old one, which stays in use until commit()
    bool with_contacts = false;  ///< store contact persons, and do not mask personal data in free text
    unsigned jobs = 0;           ///< threads that analyse and write; 0: one for each processor
    /// Approximate limit of memory for analysed word forms and collected words; a build needs about 100 MB in
    /// addition.
    std::size_t cache_bytes = Analyzer::default_cache_bytes;
};

/// The changes made by a writer.
struct IndexCounts {
    std::size_t added = 0;
    std::size_t replaced = 0;
    std::size_t unchanged = 0;
    std::size_t deleted = 0;
};

/// Builds or updates the index in a folder.
///
/// All changes become visible together in commit(); without it, or if the process dies, the index is unchanged.
/// Threads: an IndexWriter may be used by one thread; it starts threads of its own.  An index has one writer at a time,
/// in any process; readers are not affected.
/// Errors: the constructor throws Error: index_locked, index_incompatible (made by another chain or format version: use
/// rebuild), analyzer_unavailable, io.  add(), remove() and commit() throw Error: io, internal; the index is then
/// unchanged. Cost: about 1 ms of processor time for each 1 000 words; memory does not grow with the number of
/// projects.
class IndexWriter {
public:
    /// Opens the index in the folder `index` for writing; in an empty or missing folder, commit() creates an index.
    explicit IndexWriter(const std::filesystem::path& index, const IndexOptions& options = {});
    ~IndexWriter();
    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;

    /// Adds the project, or replaces the one with the same code; the same content as before changes nothing.
    /// Throws Error(usage) when the code is empty.
    void add(Project project);

    /// The project with this code as the index stores it, without the changes of this writer; nothing if there is
    /// none, or if the index is being rebuilt.
    [[nodiscard]] std::optional<Project> stored(std::string_view code) const;

    /// Deletes the project with this code; false when there is none.
    bool remove(std::string_view code);

    /// Makes everything since the constructor visible and durable.  Call it once, last.
    /// `keep_going` is called from time to time until the index is changed; false: Error(cancelled), and the index is
    /// unchanged.
    IndexCounts commit(const std::function<bool()>& keep_going = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::filesystem::path folder_;
};

}  // namespace hankehaku
