#pragma once

#include "base/name_key.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How a name that somebody wrote is compared with those that there are: values of facets, rows and questions of
// section 8.

namespace hankehaku {

/// Most names that a message suggests.
inline constexpr std::size_t most_near_names = 3;

/// True if every word is somewhere in `name`, also inside another word; case and dots are ignored.
[[nodiscard]] bool has_all_words(std::string_view name, const std::vector<PlaceKey>& words);

/// The names that somebody may have meant by `text`: those that hold its words, then those that differ least from it;
/// names that are not alike are left out, unless there are only a few.  With `by_word` a name is as near as its nearest
/// word.
[[nodiscard]] std::vector<std::string> near_names(const std::vector<std::string>& names, std::string_view text,
                                                  bool by_word = false);

}  // namespace hankehaku
