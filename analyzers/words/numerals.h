#pragma once

#include "hankehaku/token.h"

#include <optional>
#include <string_view>

namespace hankehaku::analysis {

/// The number that words spell: kaksi -> 2, neljäkymmentä -> 40, satakuusikymmentäviisi -> 165.
[[nodiscard]] std::optional<unsigned> number_in_words(std::string_view word);

/// The reading with the number in digits, as it is usually written: kaksivuotias -> 2-vuotias, kolmivuotinen ->
/// 3-vuotinen.  Nothing unless the compound begins with a number in words and ends with one part more.
[[nodiscard]] std::optional<Reading> with_figures(std::string_view surface, const Reading& reading);

}  // namespace hankehaku::analysis
