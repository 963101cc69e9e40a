#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace hankehaku::analysis {

/// A set of words from a plain text: one a line, '#' opens a comment line.
class WordList {
public:
    explicit WordList(std::string_view lines);
    [[nodiscard]] bool contains(std::string_view word) const { return words_.find(word) != words_.end(); }
    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
    };
    std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

/// The lists of word_lists/, which are compiled in.
struct WordLists {
    WordLists();
    WordList stop_words;          ///< words without a meaning of their own, by base form
    WordList rare_bases;          ///< base forms seldom meant when the same form has another reading
    WordList unbroken_compounds;  ///< compounds that are one word to the reader
    WordList own_participles;     ///< participles that are words of their own
    WordList english_words;       ///< the commonest English words
    WordList swedish_words;       ///< the commonest Swedish words
};

}  // namespace hankehaku::analysis
