#pragma once

#include "corpus/formats/problem_reporter.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <string_view>
#include <vector>

namespace hankehaku {

struct ProjectTextOptions {
    bool keep_contacts = false;
    bool page = false;  ///< the text of a web page: what stands above the template is the page's own furniture
};

/// Reads `text` (as decode_text() gives it), which follows the template of project descriptions, once or several times:
/// a new code below a banner, a rule or the heading of section 1 begins the next project.
/// No project, and a refusal, when it has no project code; a text that is cut off is read as far as it goes.
[[nodiscard]] std::vector<Project> read_project_texts(std::string_view text, const Gazetteer& gazetteer,
                                                      ProjectTextOptions options, const ProblemReporter& problems);

}  // namespace hankehaku
