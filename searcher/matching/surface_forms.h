#pragma once

#include "hankehaku/analyzer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hankehaku {

/// The numbers of surface forms.
using SurfaceNumbers = std::unordered_map<std::string, std::uint32_t>;

/// The surface form of a word of a text, as Analyzer::analyze_word() has it.  Most words are not analysed for it: to
/// analyse every word of a text takes longer than all else.
[[nodiscard]] std::string surface_form(std::string_view word, Analyzer& analyzer);

/// The numbers of the words `tokens` of `text`, which are from 1 on; 0 for a form that has none.
[[nodiscard]] std::vector<std::uint32_t> surface_numbers(std::string_view text, const std::vector<Token>& tokens,
                                                         const SurfaceNumbers& numbers, Analyzer& analyzer);

}  // namespace hankehaku
