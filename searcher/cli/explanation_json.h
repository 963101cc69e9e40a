#pragma once

#include "hankehaku/explanation.h"

#include <ostream>

namespace hankehaku::cli {

/// The versioned JSON of docs/explain.md, on one line.
void print_explanation_json(std::ostream& out, const Explanation& explanation);

}  // namespace hankehaku::cli
