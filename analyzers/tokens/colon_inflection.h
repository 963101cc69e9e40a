#pragma once

#include <string_view>

namespace hankehaku::analysis {

/// True for what Finnish writes after a colon to inflect an acronym, number or sign: n, ssa, lle, ksikin...
[[nodiscard]] bool is_colon_ending(std::string_view ending);

/// The part before the colon if an ending follows it, otherwise the whole word: "ESR:n" -> "ESR", "50%:a" -> "50".
[[nodiscard]] std::string_view without_colon_ending(std::string_view word);

/// The same for a pile of endings, "EU:n:n", however high.
[[nodiscard]] std::string_view without_colon_endings(std::string_view word);

/// The same for an apostrophe: "Bourdieu'n" -> "Bourdieu".  Not O'Connorin.
[[nodiscard]] std::string_view without_apostrophe_ending(std::string_view word);

}  // namespace hankehaku::analysis
