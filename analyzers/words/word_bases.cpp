#include "analyzers/words/word_bases.h"

#include <algorithm>

namespace hankehaku::analysis {

std::vector<Morpheme> parse_word_bases(std::string_view word_bases) {
    std::vector<Morpheme> morphemes;
    while (!word_bases.empty()) {
        if (word_bases.front() == '+') word_bases.remove_prefix(1);
        const std::size_t text_end = std::min(word_bases.find_first_of("+("), word_bases.size());
        Morpheme morpheme{std::string(word_bases.substr(0, text_end)), {}};
        word_bases.remove_prefix(text_end);
        if (word_bases.starts_with('(')) {
            const std::size_t close = std::min(word_bases.find(')'), word_bases.size());
            morpheme.base = word_bases.substr(1, close - 1);
            word_bases.remove_prefix(std::min(close + 1, word_bases.size()));
        }
        morphemes.push_back(std::move(morpheme));
    }
    return morphemes;
}

}  // namespace hankehaku::analysis
