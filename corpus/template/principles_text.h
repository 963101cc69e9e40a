#pragma once

#include "corpus/text/text_lines.h"
#include "hankehaku/messages.h"
#include "hankehaku/project.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hankehaku {

/// Something in 8.1 or 8.2 that was left out.
struct PrinciplesWarning {
    std::size_t line = 0;
    MessageId reason;
};

struct EqualityText {
    std::vector<EqualityAnswer> answers;
    std::vector<TextLine> rest;  ///< the lines before the first question
};

/// Section 8.1: questions that end in Kyllä or Ei, each with the lines below it as its explanation.
[[nodiscard]] EqualityText read_equality_text(std::span<const TextLine> lines);

struct SustainabilityText {
    std::vector<SustainabilityScore> scores;
    std::vector<TextLine> rest;
    std::vector<PrinciplesWarning> warnings;
};

/// Section 8.2: rows that end in two numbers, each with the lines below it as its explanation, under group headings.
[[nodiscard]] SustainabilityText read_sustainability_text(std::span<const TextLine> lines);

}  // namespace hankehaku
