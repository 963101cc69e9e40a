#pragma once

#include "hankehaku/project.h"

#include <span>
#include <string_view>

namespace hankehaku {

/// A field of a project, and whether it has a value.
struct QualityField {
    std::string_view name;  ///< as the JSON of a project names it
    bool (*filled)(const Project& project);
};

/// All of them but the code, in the order of a text.  Contact persons are none of a report's business.
[[nodiscard]] std::span<const QualityField> quality_fields();

}  // namespace hankehaku
