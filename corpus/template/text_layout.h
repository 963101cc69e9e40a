#pragma once

#include "corpus/text/text_lines.h"

#include <string_view>
#include <vector>

namespace hankehaku {

/// The lines of a text as the template has them, however it was printed, mailed or copied.  Every line is a part of a
/// line of `text` and keeps its number:
///  - marks of a quoted mail ("> ") and bullets before labels are not part of the line;
///  - footers of printed pages ("... 2/4", again on each page) and the list of links that lynx adds are left out, and
///  so are the
///    header, the words to the receiver and the signature of a mail that the text was copied from;
///  - a heading is a line of its own, and so is each label of a text on a single line.
[[nodiscard]] std::vector<TextLine> laid_out_lines(std::string_view text);

}  // namespace hankehaku
