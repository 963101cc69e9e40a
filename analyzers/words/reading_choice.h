#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/voikko_lemmatizer.h"

#include <vector>

namespace hankehaku::analysis {

/// Voikko builds compounds freely and offers them beside the word that is meant: varsinainen also as varsi + nainen,
/// hyödynnettiin also as hyödyn + netti, musiikki-ilta also as a person called Ilta.  Keeps what a reader would think
/// of: the plain word, and the compound that the dictionary lists (monenlainen), before a compound, the compound of
/// fewer parts before one cut elsewhere, and no name where the text has a small letter.
[[nodiscard]] std::vector<VoikkoReading> choose_readings(std::vector<VoikkoReading> readings, const WordForm& form);

}  // namespace hankehaku::analysis
