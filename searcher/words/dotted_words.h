#pragma once

#include "indexer/format/schema.h"
#include "indexer/lists/vocabulary.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Letters of the longest word that is checked for spelling mistakes: no Finnish word is longer, and what it takes
/// grows with their square.
constexpr std::size_t longest_mended_word = 64;

/// The beginnings of terms of this kind that become `prefix` when their dots are dropped where it has none: of "tyo",
/// "tyo" and "työ" if there are such terms.  Finds its way by the terms themselves, so that a long prefix costs little.
[[nodiscard]] std::vector<std::string> dotted_prefixes(const lists::Vocabulary& vocabulary, schema::TermKind kind,
                                                       std::string_view prefix);

/// The ways to put dots on a word typed without, as Finnish words have them: all or none within each part of a compound
/// (vowel harmony), with at most three parts.  Without the word itself.
[[nodiscard]] std::vector<std::string> harmonic_forms(std::string_view word);

}  // namespace hankehaku
