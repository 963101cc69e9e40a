#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/dictionary_words.h"
#include "hankehaku/token.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// A hyphenated compound taken apart at its last hyphen.
struct HyphenatedWord {
    std::string_view head;  ///< of the cased form: "COVID-19"
    std::string_view tail;  ///< "pandemia"
};

/// Nothing before or after the last hyphen: no hyphenated compound, and both are empty.
[[nodiscard]] HyphenatedWord split_at_last_hyphen(const WordForm& form);

/// What one piece between hyphens may mean: "Taidot" of Taidot-hanke.
using PieceReader = std::function<std::vector<std::string>(const WordForm& piece)>;

/// Puts the head back before the readings of the tail: TE-toimistossa -> te-toimisto, parts te and toimisto.
[[nodiscard]] std::vector<Reading> with_hyphenated_head(const WordForm& form, std::vector<Reading> tail_readings,
                                                        const PieceReader& read_piece);

/// Adds what the pieces before the last hyphen mean by themselves to the parts of a compound that the dictionary knows.
void add_pieces(const WordForm& form, Reading& reading, const PieceReader& read_piece);

/// Readings of a word that needs no hyphen, "työllisyys-hanke" or "työelä-" at a line end and "mä": as of
/// työllisyyshanke.  None unless the dictionary knows that word and, within a line, opens it where the hyphen is.
[[nodiscard]] std::vector<Reading> without_needless_hyphen(const WordForm& form, const DictionaryWords& dictionary);

}  // namespace hankehaku::analysis
