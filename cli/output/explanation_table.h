#pragma once

#include "cli/terminal/screen.h"

#include "hankehaku/explanation.h"

#include <ostream>

namespace hankehaku::cli {

/// Writes an explanation for people: the verdict, a table with a line for each way in which a condition is met, and
/// what fails.
void print_explanation(std::ostream& out, const Explanation& explanation, const Screen& screen);

}  // namespace hankehaku::cli
