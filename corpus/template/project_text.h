#pragma once

#include "corpus/formats/problem_reporter.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/project.h"

#include <string_view>
#include <vector>

namespace hankehaku {

struct ProjectTextOptions {
    bool keep_contacts = false;
    bool page = false;  ///< the text of a web page: the text before the template belongs to the page
};

/// Reads `text` (as decode_text() gives it), which follows the template of project descriptions, once or several times:
/// a new code below a banner, a rule or the heading of section 1 begins the next project.
/// No project, and a refusal, if it has no project code; an incomplete text is read to its end.
[[nodiscard]] std::vector<Project> read_project_texts(std::string_view text, const Gazetteer& gazetteer,
                                                      ProjectTextOptions options, const ProblemReporter& problems);

}  // namespace hankehaku
