#pragma once

#include "hankehaku/facet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The values that a range stands for: every year of "2018..2021", the known ones of ">=2018", the classes of
/// "100000..499999"; at least one.  Nothing for what is no range, or no range of sums, and for facets that have none.
/// `known` are the values in the index.  Throws Error(unknown_value) for years that cannot be read, and for a range
/// that cuts a class.
[[nodiscard]] std::optional<std::vector<std::string>> values_in_range(Facet facet, std::string_view text,
                                                                      const std::vector<std::string>& known);

}  // namespace hankehaku
