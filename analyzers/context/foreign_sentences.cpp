#include "analyzers/context/foreign_sentences.h"

#include <algorithm>

namespace hankehaku::analysis {
namespace {

bool is_guess(const AnalyzedToken& token) {
    const ReadingSource source = token.word->readings.front().source;
    return source == ReadingSource::stemmer || source == ReadingSource::known_tail;
}

bool ends_sentence(std::string_view gap) { return gap.find_first_of(".!?\n") != std::string_view::npos; }

}  // namespace

Surroundings ForeignSentences::language_of(const AnalyzedToken* begin, const AnalyzedToken* end) const {
    std::size_t english = 0;
    std::size_t swedish = 0;
    std::size_t finnish = 0;
    std::size_t all = 0;
    for (const AnalyzedToken* token = begin; token != end; ++token, ++all) {
        const std::string& surface = token->word->surface;
        const bool is_english = lists_->english_words.contains(surface);
        const bool is_swedish = lists_->swedish_words.contains(surface) || surface.find("å") != std::string::npos;
        if (is_english) ++english;
        if (is_swedish) ++swedish;
        const bool known = token->word->readings.front().source == ReadingSource::dictionary;
        if (known && !is_english && !is_swedish) ++finnish;
    }
    if (std::max(english, swedish) == 0 || finnish * 3 > all) return Surroundings::unknown;
    return english >= swedish ? Surroundings::english : Surroundings::swedish;
}

std::vector<ForeignSentences::Word> ForeignSentences::unknown_words(std::string_view text,
                                                                    const std::vector<AnalyzedToken>& tokens) const {
    std::vector<Word> found;
    for (std::size_t begin = 0; begin < tokens.size();) {
        std::size_t end = begin;
        bool has_guess = false;
        do {
            has_guess = has_guess || is_guess(tokens[end]);
            ++end;
        } while (end < tokens.size() &&
                 !ends_sentence(text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end)));
        const Surroundings language =
            has_guess ? language_of(tokens.data() + begin, tokens.data() + end) : Surroundings::unknown;
        for (std::size_t i = begin; language != Surroundings::unknown && i < end; ++i)
            if (is_guess(tokens[i])) found.push_back({i, language});
        begin = end;
    }
    return found;
}

}  // namespace hankehaku::analysis
