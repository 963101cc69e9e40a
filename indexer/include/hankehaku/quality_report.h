#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// In how many projects a field has a value.
struct FieldFill {
    std::string field;  ///< as the JSON of a project names it: "name", "funding.granted", "sections.9"
    std::size_t filled = 0;
};

/// A heading or label that the template does not have.
struct UnknownPart {
    std::string section;  ///< id of the section that a label stood in; empty for headings
    std::string text;     ///< as written
    std::size_t projects = 0;
};

/// A rule that the fields of a sound project keep, and the projects that break it.
struct Contradiction {
    std::string rule;                ///< short name that scripts may rely on: "paid-over-granted"
    std::string description;         ///< one line of English
    std::vector<std::string> codes;  ///< ascending
};

/// How well the texts of an index were filled in and understood.
struct QualityReport {
    Date today;  ///< the day that the rules took for today
    std::size_t projects = 0;
    std::vector<FieldFill> fields;              ///< every field, in the order of a text
    std::vector<UnknownPart> headings;          ///< most frequent first, then by text
    std::vector<UnknownPart> labels;            ///< likewise
    std::vector<Contradiction> contradictions;  ///< every rule, also one that no project breaks
};

/// Reads every project of the index in the folder `index`.  `today` decides which projects should have ended.
/// Throws Error: index_missing, index_incompatible, index_damaged.  Cost: reads all stored texts.
[[nodiscard]] QualityReport assess_quality(const std::filesystem::path& index, Date today);

}  // namespace hankehaku
