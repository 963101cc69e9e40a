#pragma once

#include "corpus/privacy/personal_data_patterns.h"

#include <vector>

namespace hankehaku {

/// Where persons are named: after labels and in contact lists, in words such as "lisätietoja antaa", in signatures, and
/// beside the numbers and addresses in `reached` (in order).  Not in order, may overlap.
[[nodiscard]] std::vector<TextSpan> contact_names(const FoldedText& text, const std::vector<TextSpan>& reached);

}  // namespace hankehaku
