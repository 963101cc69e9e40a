#pragma once

#include "hankehaku/export.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/messages.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A problem found in the input.
struct ReadProblem {
    /// The outcome for the text.
    enum class Severity {
        warning,  ///< the project was read; the value at `line` was left out or repaired
        refusal,  ///< this text (a file, or a line of JSON Lines) is not a project text and was left out
    };
    Severity severity = Severity::refusal;
    std::string file;      ///< path as given, UTF-8 (bytes that are not are replaced)
    std::size_t line = 0;  ///< 1-based; 0 for the whole file
    std::string reason;    ///< one line of English
    /// The reason as a message of the library: its id ("read.empty_file") and arguments.
    std::string_view id;
    Arguments arguments;

    /// The reason in a language.
    [[nodiscard]] std::string text(Language language) const {
        return id.empty() ? reason : library_messages().text(id, arguments, language);
    }
};

/// Whether a warning means that a part of the text was left out, replaced or not understood.  Other warnings are about
/// values that are indexed as written.
[[nodiscard]] bool loses_text(const ReadProblem& problem);

/// Options and limits of a reader.
struct ProjectReaderOptions {
    bool keep_contacts = false;  ///< read the contact person too; if false, these values never leave the reader
    /// A larger text, HTML page or JSON object is refused: a hundred times the longest real text.
    std::size_t max_project_bytes = 16U << 20U;
    /// A longer line of JSON Lines, or a larger file of other JSON, is refused.  No more than 1 GiB has an effect.
    std::size_t max_file_bytes = 64U << 20U;
};

/// Receives the projects and problems of an input, in input order.
struct ProjectSink {
    std::function<void(Project&&)> project;
    std::function<void(const ReadProblem&)> problem;
    /// Called from time to time with the number of bytes read of a large file.  May be empty.
    std::function<void(std::uintmax_t)> bytes_read{};
};

/// Reads project texts and lists of projects in every format of docs/input.md: texts, pages, JSON, CSV, workbooks,
/// documents, PDF, mails, and archives of these.
///
/// Any encoding that docs/input.md lists; CRLF, CR or LF; any Unicode normalisation form.  The format is detected from
/// the content, not from the file name.
/// Errors: bad input is reported to the sink and never thrown; exceptions of the sink are passed on.
/// Threads: one reader may be used by many threads at once.  The gazetteer must outlive it.
/// Cost: linear in the input; JSON Lines are streamed; other files, and each file of an archive, are held in memory.
class ProjectReader {
public:
    /// Keeps a pointer to the gazetteer.
    explicit ProjectReader(const Gazetteer& gazetteer, ProjectReaderOptions options = {});

    /// Reads every project of one file.
    void read_file(const std::filesystem::path& file, const ProjectSink& sink) const;

    /// Whether `file` may hold rows of lists: a list, a workbook, JSON of another schema, or an archive.  Reads only
    /// its beginning.
    [[nodiscard]] bool may_hold_lists(const std::filesystem::path& file) const;

    /// Reads every project of `bytes`; `source` names them in problems.
    void read_bytes(std::string_view bytes, std::string_view source, const ProjectSink& sink) const;

private:
    const Gazetteer* gazetteer_;
    ProjectReaderOptions options_;
};

/// The files to read for `paths`: a file stands for itself, a folder for every regular, non-hidden file below it, in
/// byte order of their paths.  Symbolic links to folders are not followed; FIFOs, sockets and devices are reported as
/// refused.  A path that does not exist is reported to `problem`.
[[nodiscard]] std::vector<std::filesystem::path> find_project_files(
    const std::vector<std::filesystem::path>& paths, const std::function<void(const ReadProblem&)>& problem);

}  // namespace hankehaku
