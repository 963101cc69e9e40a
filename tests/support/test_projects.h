#pragma once

#include "hankehaku/project.h"

#include <string>
#include <vector>

namespace hankehaku::testing {

/// A project with nothing but a code and a summary (section 3).
[[nodiscard]] Project summary_project(std::string code, std::string summary);

/// `count` small projects with different codes ("B0000", "B0001", ...), words and facet values: the same every time.
[[nodiscard]] std::vector<Project> small_projects(std::size_t count);

/// A project in which every kind of text and value occurs.
[[nodiscard]] Project full_project(std::string code);

/// The projects of corpus/samples, read once.
[[nodiscard]] const std::vector<Project>& sample_projects();

}  // namespace hankehaku::testing
