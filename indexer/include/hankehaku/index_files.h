#pragma once

#include "hankehaku/export.h"
#include "hankehaku/index_writer.h"
#include "hankehaku/project_reader.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
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
    std::function<bool(const IndexProgress&)> progress;  ///< told after every text; false: Error(cancelled)
};

/// Reads every project of the files and folders `paths` into `writer` (without commit); returns how many texts were
/// refused.  To cancel, return false from `progress`, and let the writer go without commit().
/// Throws Error: cancelled, and what IndexWriter::add() throws.
std::size_t index_files(const std::vector<std::filesystem::path>& paths, IndexWriter& writer,
                        const IndexFilesOptions& options = {});

}  // namespace hankehaku
