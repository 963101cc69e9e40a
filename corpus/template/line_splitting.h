#pragma once

#include "corpus/text/text_lines.h"

#include <vector>

namespace hankehaku {

/// `lines` with a line of its own for each heading that is followed by text ("1 Hanke Hankekoodi: S20000") and that
/// is alone on a line nowhere in the text, and without bullets before labels.  A text on a single line is divided at
/// its labels, questions and rows too.
[[nodiscard]] std::vector<TextLine> split_headings_and_labels(const std::vector<TextLine>& lines);

}  // namespace hankehaku
