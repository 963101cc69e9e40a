#pragma once

#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"

#include <optional>
#include <string>
#include <vector>

namespace hankehaku::analysis {

/// The verb, folded, that the participle is a form of: osallistunut, osallistuneet -> osallistua; työllistynyt ->
/// työllistyä; laadittu -> laatia.
/// Nothing for participles that have become words of their own: those in `own_words` (johtava, sopiva), and those that
/// `readings`, the other readings of the form, have as a noun or adjective (tehtävä, vastaava).
[[nodiscard]] std::optional<std::string> verb_of_participle(const VoikkoReading& reading,
                                                            const std::vector<VoikkoReading>& readings,
                                                            const WordList& own_words);

}  // namespace hankehaku::analysis
