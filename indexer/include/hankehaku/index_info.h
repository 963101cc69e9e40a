#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/contact_scrubber.h"
#include "hankehaku/export.h"
#include "hankehaku/messages.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The disk space of one part of an index.
struct IndexPart {
    /// "records": the stored projects; "words": words, filters and values; "term_lists": the terms of each project;
    /// "other"
    std::string name;
    std::uintmax_t bytes = 0;
    bool operator==(const IndexPart&) const = default;
};

/// The properties of an index.
struct IndexInfo {
    std::size_t projects = 0;
    int format_version = 0;
    Chain chain = Chain::voikko;
    std::string analysis;          ///< fingerprint of the analyser that made it
    bool with_contacts = false;    ///< contact persons are stored
    std::string updated;           ///< time of the last change, UTC, ISO 8601
    std::uintmax_t bytes = 0;      ///< size on disk
    std::vector<IndexPart> parts;  ///< of the size, the largest first
    /// Approximate space that a compaction would free; absent for an index of an older format.
    std::optional<std::uintmax_t> free_bytes;
    /// Of the content: 16 hexadecimal digits, unchanged as long as no project is added, changed or deleted.
    std::string fingerprint;
};

/// Reads the properties of the index in the folder `index`, also of an older format, without opening an analyser.
/// Throws Error: index_missing, index_incompatible (a format of a later program), index_damaged.  Cost: reads two short
/// values of every project.
[[nodiscard]] IndexInfo read_index_info(const std::filesystem::path& index);

/// Reads the whole index and reports every inconsistency as a message of the library; an empty list: the index is
/// sound. Where the files may not be written, they are read from beginning to end, but the inner structure of Xapian's
/// tables is not checked. Throws Error: index_missing, index_incompatible.  Cost: reads every table.
[[nodiscard]] std::vector<Message> check_index(const std::filesystem::path& index);

/// Something in an index that looks like personal data: its place and kind, never the data.
struct PersonalDataFinding {
    std::string code;  ///< the project's; empty when it belongs to the index as a whole
    Message place;     ///< "section 3", "applicant", "contact person", "search term", "facet hakija"...
    PersonalDataRange::Kind kind = PersonalDataRange::Kind::email;
    bool operator==(const PersonalDataFinding&) const = default;
};

/// Reads the whole content of the index (stored projects, values, search terms, metadata) and reports what looks like
/// personal data.  An index that was made with contact persons has findings for each of them.
/// Throws Error: index_missing, index_incompatible, index_damaged.  Cost: reads every table.
[[nodiscard]] std::vector<PersonalDataFinding> check_privacy(const std::filesystem::path& index);

}  // namespace hankehaku
