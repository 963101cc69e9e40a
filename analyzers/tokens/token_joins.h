#pragma once

#include "hankehaku/token.h"

#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// Mends Unicode's word boundaries where Finnish writes otherwise: TE-toimisto, COVID-19, 24:n, 50 %:a, 491 641,
/// 0245896-3 and words cut at a line end become one token; "Tavoite:Lisätä" and "päättyi.Hanke" become two.
[[nodiscard]] std::vector<Token> join_tokens(std::string_view text, std::vector<Token> words);

}  // namespace hankehaku::analysis
