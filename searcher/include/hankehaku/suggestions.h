#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A completed query.
struct WordSuggestion {
    std::string text;          ///< what had been typed, with its last word completed
    std::size_t projects = 0;  ///< texts with that word; behind other plain words, texts with all of them
    bool operator==(const WordSuggestion&) const = default;
};

/// A project whose name has the words that were typed, the last one at the beginning of a word.
struct NameSuggestion {
    std::string code;
    std::string name;
    bool operator==(const NameSuggestion&) const = default;
};

/// What a query may become while it is being typed.
struct Suggestions {
    std::vector<WordSuggestion> words;  ///< most frequent first
    std::vector<NameSuggestion> names;  ///< names that begin so first
};

}  // namespace hankehaku
