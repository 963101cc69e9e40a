#pragma once

#include "cli/terminal/ink.h"

#include "hankehaku/project.h"

#include <cstddef>
#include <ostream>

namespace hankehaku::cli {

/// Writes a whole project for reading: the template's headings and labels, running text broken to `columns`.
void print_project(std::ostream& out, const Project& project, const Painter& painter, std::size_t columns);

}  // namespace hankehaku::cli
