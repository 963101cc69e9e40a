#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// The key by which names are compared: case folded, compatibility characters unified, only letters and digits.
/// UTF-16, since every letter of a Finnish place name is then one unit and can be cut off or swapped.
using PlaceKey = std::u16string;

/// The words of `text` as keys; anything that is not a letter or digit parts words.
std::vector<PlaceKey> place_words(std::string_view text);

/// The words as one key: "Keski-Suomi", "keski suomi" and "Keskisuomi" are the same place.
PlaceKey join_words(std::span<const PlaceKey> words);

inline PlaceKey place_key(std::string_view text) { return join_words(place_words(text)); }

/// The key as typed on a keyboard without Finnish letters: å, ä -> a; ö -> o; other accents are dropped as well.
PlaceKey without_dots(const PlaceKey& key);

/// What is left of a text by which people may have meant a name: case, dots, spaces and punctuation do not matter.
inline PlaceKey folded_key(std::string_view text) { return without_dots(place_key(text)); }

}  // namespace hankehaku
