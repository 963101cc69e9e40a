#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// A piece of Voikko's WORDBASES attribute: "+työttömy(työtön)+ys(+ys)" is {työttömy, työtön}, {ys, +ys}.
struct Morpheme {
    std::string text;
    std::string base;  ///< empty when Voikko names none; "+..." for a suffix

    [[nodiscard]] bool is_word() const { return !base.empty() && base.front() != '+'; }
};

[[nodiscard]] std::vector<Morpheme> parse_word_bases(std::string_view word_bases);

}  // namespace hankehaku::analysis
