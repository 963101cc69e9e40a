#include "analyzers/words/participles.h"

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/word_bases.h"

#include <algorithm>
#include <string_view>

namespace hankehaku::analysis {
namespace {

bool has_entry(const std::vector<VoikkoReading>& readings, const std::string& base) {
    return std::any_of(readings.begin(), readings.end(), [&base](const VoikkoReading& reading) {
        return reading.base == base && reading.participle.empty();
    });
}

/// "+työllist(työllistää)y(+yä)+n+yt(+yt)": the participle is of the verb derived from the first one, työllistyä.
std::string first_verb(const std::vector<Morpheme>& morphemes) {
    const Morpheme& stem = morphemes.front();
    if (morphemes.size() < 2 || morphemes[1].is_word()) return stem.base;
    const std::string_view suffix = morphemes[1].base;
    const bool makes_verb = suffix.ends_with("ua") || suffix.ends_with("yä");
    return makes_verb ? stem.text + std::string(suffix.substr(1)) : stem.base;
}

}  // namespace

std::optional<std::string> verb_of_participle(const VoikkoReading& reading, const std::vector<VoikkoReading>& readings,
                                              const WordList& own_words) {
    if (reading.participle.empty() || reading.structure.find('=', 1) != std::string::npos) return std::nullopt;
    if (own_words.contains(fold(reading.base)) || has_entry(readings, reading.base)) return std::nullopt;
    const std::vector<Morpheme> morphemes = parse_word_bases(reading.word_bases);
    if (morphemes.empty() || !morphemes.front().is_word()) return std::nullopt;
    return fold(first_verb(morphemes));
}

}  // namespace hankehaku::analysis
