#pragma once

#include "corpus/text/text_lines.h"

#include <vector>

namespace hankehaku {

/// `lines` with a line of its own for each heading that has something behind it ("1 Hanke Hankekoodi: S20000") and that
/// stands alone nowhere in the text, and without bullets before labels.  A text that stands on one line is divided at
/// its labels, questions and rows too.
[[nodiscard]] std::vector<TextLine> split_headings_and_labels(const std::vector<TextLine>& lines);

}  // namespace hankehaku
