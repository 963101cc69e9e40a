#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// The project as one JSON object on one line (no line end), schema of docs/json.md.  What ProjectReader reads back
/// equals `project`, byte for byte in every field (contacts only when the reader keeps them).
/// Absent values are written as null, so every key is always there.
[[nodiscard]] std::string to_json(const Project& project);

/// The same, indented by two spaces.
[[nodiscard]] std::string to_pretty_json(const Project& project);

}  // namespace hankehaku
