#pragma once

#include "cli/terminal/ink.h"
#include "cli/terminal/screen.h"

#include "hankehaku/analyzer.h"

#include <ostream>
#include <string_view>

namespace hankehaku::cli {

/// The words of `text` and how they are understood.
struct AnalyzedText {
    std::string_view text;
    std::vector<AnalyzedToken> tokens;
};

/// One line for each reading: word, bytes, base form, source, weight, parts, roots, stem.
void print_token_table(std::ostream& out, const AnalyzedText& analyzed, const Analyzer& analyzer, const Screen& screen);

}  // namespace hankehaku::cli
