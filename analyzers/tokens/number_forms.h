#pragma once

#include "analyzers/tokens/word_form.h"
#include "hankehaku/token.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// What a number is when it is written otherwise: 10.000 -> 10000; 01.05.2016 -> 1.5.2016 with the part 2016;
/// 500kg -> 500kg with the parts 500 and kg; covid19 -> covid19 with the parts covid and 19.  `surface` is a word with
/// digits; unchanged if nothing fits.
[[nodiscard]] Reading read_number(std::string_view surface);

/// "www.hanke.example" -> hanke.example; `labels` gets the ranges of the names in it, without www and the last one.
/// Nothing if the word is not a host name.
[[nodiscard]] std::optional<Reading> read_host(std::string_view surface, std::vector<CompoundPart>& labels);

}  // namespace hankehaku::analysis
