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
    bool rebuild = false;        ///< start from nothing beside the old index, which answers until commit()
    bool with_contacts = false;  ///< store contact persons, and leave e-mails and phone numbers in free text
    unsigned jobs = 0;           ///< threads that analyse and write; 0: one for each processor
    /// About the most memory for analysed word forms and gathered words, most of what a large build needs beside
    /// 100 MB.
    std::size_t cache_bytes = Analyzer::default_cache_bytes;
};

/// What a writer has done to the index.
struct IndexCounts {
    std::size_t added = 0;
    std::size_t replaced = 0;
    std::size_t unchanged = 0;
    std::size_t deleted = 0;
};

/// Builds or updates the index in a folder.
///
/// All changes become visible together in commit(); without it, or when the process dies, the index stays as it was.
/// Threads: one IndexWriter is for one thread; it runs threads of its own.  One writer at a time for an index, in any
/// process; readers are never disturbed.
/// Errors: the constructor throws Error: index_locked, index_incompatible (made by another chain or format version: use
/// rebuild), analyzer_unavailable, io.  add(), remove() and commit() throw Error: io, internal; nothing is changed
/// then. Cost: about 1 ms of processor time for each 1 000 words; memory does not grow with the number of projects.
class IndexWriter {
public:
    /// Opens the index in the folder `index` for change; a folder that is empty or not there becomes an index in
    /// commit().
    explicit IndexWriter(const std::filesystem::path& index, const IndexOptions& options = {});
    ~IndexWriter();
    IndexWriter(IndexWriter&&) noexcept;
    IndexWriter& operator=(IndexWriter&&) noexcept;

    /// Adds the project, or replaces the one with the same code; the same content as before changes nothing.
    /// Throws Error(usage) when the code is empty.
    void add(Project project);

    /// The project with this code as the index stores it, without the changes of this writer; nothing when there is
    /// none, and while all is rebuilt.
    [[nodiscard]] std::optional<Project> stored(std::string_view code) const;

    /// Deletes the project with this code; false when there is none.
    bool remove(std::string_view code);

    /// Makes everything since the constructor visible and durable.  Call it once, last.
    /// `keep_going` is asked now and then until the index changes; false: Error(cancelled), and the index stays as it
    /// was.
    IndexCounts commit(const std::function<bool()>& keep_going = {});

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    std::filesystem::path folder_;
};

}  // namespace hankehaku
