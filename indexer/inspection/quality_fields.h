#pragma once

#include "hankehaku/project.h"

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// A field of a project, and whether it has a value.
struct QualityField {
    std::string name;
    std::function<bool(const Project& project)> filled;
};

/// Those of the table of fields that have a name for reports, and the sections of running text, in the order of the
/// template.  Contact persons are none of a report's business.
[[nodiscard]] std::vector<QualityField> quality_fields();

}  // namespace hankehaku
