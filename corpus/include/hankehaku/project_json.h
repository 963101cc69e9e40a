#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <string>

namespace HANKEHAKU_EXPORT hankehaku {

/// The project as one JSON object on one line (no line end), in the schema of docs/json.md.  ProjectReader reads back a
/// project that is equal in every byte of every field (contacts only if the reader keeps them).
/// Absent values are written as null, so every key is always present.
[[nodiscard]] std::string to_json(const Project& project);

/// The same, indented by two spaces.
[[nodiscard]] std::string to_pretty_json(const Project& project);

}  // namespace hankehaku
