#pragma once

#include "corpus/privacy/folded_text.h"

#include <vector>

namespace hankehaku {

/// A sequence of digits.
struct DigitGroup {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
};
using NumberGroups = std::vector<DigitGroup>;

/// What the words right before a number say that it is.
enum class NumberContext {
    unknown,
    phone,  ///< "puh.", "gsm", "tel"
    other,  ///< "dnro", "Y-tunnus", "ISSN", "viite"
};

[[nodiscard]] NumberContext number_context(const FoldedText& text, std::size_t at, std::size_t earliest);

// Numbers that look like telephone numbers but are not, and must stay.

[[nodiscard]] bool is_date(const FoldedText& text, const NumberGroups& groups);
/// "08/2015-12/2016", "08/2015".
[[nodiscard]] bool is_month_range(const FoldedText& text, const NumberGroups& groups);
/// "250 000 euroa".
[[nodiscard]] bool is_sum(const FoldedText& text, const NumberGroups& groups);
/// Any of them, and business ids, ISSN, ISBN, numbers of diaries and laws, postcodes, times, lists of small numbers.
[[nodiscard]] bool is_harmless_number(const FoldedText& text, const NumberGroups& groups, bool international);

}  // namespace hankehaku
