#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/contact_scrubber.h"
#include "hankehaku/export.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// What of an index takes room.
struct IndexPart {
    /// "records": the stored projects; "words": words, filters and values; "term_lists": the terms of each project;
    /// "other"
    std::string name;
    std::uintmax_t bytes = 0;
    bool operator==(const IndexPart&) const = default;
};

/// What an index says of itself.
struct IndexInfo {
    std::size_t projects = 0;
    int format_version = 0;
    Chain chain = Chain::voikko;
    std::string analysis;          ///< fingerprint of the analyser that made it
    bool with_contacts = false;    ///< contact persons are stored
    std::string updated;           ///< time of the last change, UTC, ISO 8601
    std::uintmax_t bytes = 0;      ///< size on disk
    std::vector<IndexPart> parts;  ///< of the size, the largest first
    /// About what a compaction would free; nothing where that cannot be told, for an index of an older format.
    std::optional<std::uintmax_t> free_bytes;
    /// Of what the index holds: 16 hexadecimal digits, the same as long as no project is added, changed or deleted.
    std::string fingerprint;
};

/// Reads the facts of the index in the folder `index`, also of an older format, without opening an analyser.
/// Throws Error: index_missing, index_incompatible (a format of a later program), index_damaged.  Cost: reads two short
/// values of every project.
[[nodiscard]] IndexInfo read_index_info(const std::filesystem::path& index);

/// Reads the whole index and reports every inconsistency as one line of text; none: the index is sound.  Who may not
/// write the files reads them through all the same; only the inner order of Xapian's tables is left out.
/// Throws Error: index_missing, index_incompatible.  Cost: reads every table.
[[nodiscard]] std::vector<std::string> check_index(const std::filesystem::path& index);

/// Something in an index that looks like personal data.  It tells where, never what.
struct PersonalDataFinding {
    std::string code;   ///< the project's; empty when it belongs to the index as a whole
    std::string place;  ///< "section 3", "applicant", "contact person", "search term", "facet hakija"...
    PersonalDataRange::Kind kind = PersonalDataRange::Kind::email;
    bool operator==(const PersonalDataFinding&) const = default;
};

/// Reads all that the index holds (stored projects, values, search terms, metadata) and reports what looks like
/// personal data.  An index that was made with contact persons has findings wherever they are.
/// Throws Error: index_missing, index_incompatible, index_damaged.  Cost: reads every table.
[[nodiscard]] std::vector<PersonalDataFinding> check_privacy(const std::filesystem::path& index);

}  // namespace hankehaku
