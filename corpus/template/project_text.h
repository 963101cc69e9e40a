#pragma once

#include "corpus/formats/problem_reporter.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <optional>
#include <string_view>

namespace hankehaku {

struct ProjectTextOptions {
    bool keep_contacts = false;
    bool page = false;  ///< the text of a web page: what stands above the template is the page's own furniture
};

/// Reads `text` (as decode_text() gives it), which follows the template of project descriptions.
/// Nothing, and a refusal, when it has no project code; a text that is cut off is read as far as it goes.
[[nodiscard]] std::optional<Project> read_project_text(std::string_view text, const Gazetteer& gazetteer,
                                                       ProjectTextOptions options, const ProblemReporter& problems);

}  // namespace hankehaku
