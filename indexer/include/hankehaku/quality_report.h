#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The number of projects that have a value for a field.
struct FieldFill {
    std::string field;  ///< its key in the JSON of a project: "name", "funding.granted", "sections.9"
    std::size_t filled = 0;
};

/// A heading or label that the template does not have.
struct UnknownPart {
    std::string section;  ///< id of the section that contains a label; empty for headings
    std::string text;     ///< as written
    std::size_t projects = 0;
};

/// A rule that the fields of a project should follow, and the projects that break it.
struct Contradiction {
    std::string rule;                ///< short name that scripts may rely on: "paid-over-granted"
    std::string description;         ///< one line of English
    std::vector<std::string> codes;  ///< ascending
};

/// How completely the texts of an index were filled in and parsed.
struct QualityReport {
    Date today;  ///< the date that the rules assumed as today
    std::size_t projects = 0;
    std::vector<FieldFill> fields;              ///< every field, in the order of a text
    std::vector<UnknownPart> headings;          ///< most frequent first, then by text
    std::vector<UnknownPart> labels;            ///< likewise
    std::vector<Contradiction> contradictions;  ///< every rule, also rules that no project breaks
};

/// Reads every project of the index in the folder `index`.  `today` decides which projects should have ended.
/// Throws Error: index_missing, index_incompatible, index_damaged.  Cost: reads all stored texts.
[[nodiscard]] QualityReport assess_quality(const std::filesystem::path& index, Date today);

}  // namespace hankehaku
