#pragma once

#include "hankehaku/export.h"

#include <cstddef>
#include <string>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A completed query.
struct WordSuggestion {
    std::string text;          ///< the typed text with its last word completed
    std::size_t projects = 0;  ///< texts with that word; after other plain words, texts with all of them
    bool operator==(const WordSuggestion&) const = default;
};

/// A project whose name has the typed words, the last of them as the beginning of a word.
struct NameSuggestion {
    std::string code;
    std::string name;
    bool operator==(const NameSuggestion&) const = default;
};

/// Completions of a query that is being typed.
struct Suggestions {
    std::vector<WordSuggestion> words;  ///< most frequent first
    std::vector<NameSuggestion> names;  ///< names that begin with the typed text come first
};

}  // namespace hankehaku
