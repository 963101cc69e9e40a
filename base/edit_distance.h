#pragma once

#include <cstddef>
#include <string_view>

namespace hankehaku {

/// How many letters must be added, dropped, changed or swapped with their neighbour to make `a` of `b`
/// (Damerau-Levenshtein distance, no letter edited twice).
std::size_t edit_distance(std::u16string_view a, std::u16string_view b);

}  // namespace hankehaku
