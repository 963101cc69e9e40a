#pragma once

#include "corpus/formats/problem_reporter.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace hankehaku {

/// Reads one JSON object of the schema that to_json() writes; `line` is where it begins.
/// Nothing, and a refusal, when it is not valid JSON, has no code, or has a value of another type than the schema's.
[[nodiscard]] std::optional<Project> read_project_json(std::string_view json, std::size_t line,
                                                       const Gazetteer& gazetteer, bool keep_contacts,
                                                       const ProblemReporter& problems);

}  // namespace hankehaku
