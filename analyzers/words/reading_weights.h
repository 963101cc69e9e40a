#pragma once

#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <cstddef>
#include <vector>

namespace hankehaku::analysis {

/// How likely an analysis is by itself, on an open scale.  Word forms are judged without their sentence, so this knows
/// only what is rare in running Finnish: names in lower case, the instructive, commands, the first person.
[[nodiscard]] double likelihood(const VoikkoReading& reading, bool form_is_capitalised);

/// The relative probability of each analysis of one form: lower for a compound of more parts than another
/// reading needs, for a derivation of another reading's word, and for the words of `rare_bases`.
[[nodiscard]] std::vector<double> likelihoods(const std::vector<VoikkoReading>& readings, bool form_is_capitalised,
                                              const WordList& rare_bases);

/// The word at the end of the analysis, before its suffixes.
[[nodiscard]] std::string last_word(const VoikkoReading& reading);

/// Parts of the compound that the analysis sees; 1 for a simple word.
[[nodiscard]] std::size_t part_count(const VoikkoReading& reading);

/// Makes the weights sum to 1, puts the likeliest first and drops the nearly impossible.
void normalise_weights(std::vector<Reading>& readings);

}  // namespace hankehaku::analysis
