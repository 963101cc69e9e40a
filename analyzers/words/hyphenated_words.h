#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/dictionary_words.h"
#include "hankehaku/token.h"

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

/// Puts the head back before the readings of the tail: TE-toimistossa -> te-toimisto, parts te and toimisto.  With a
/// null splitter the head is kept as it stands.
[[nodiscard]] std::vector<Reading> with_hyphenated_head(const WordForm& form, std::vector<Reading> tail_readings,
                                                        CompoundSplitter* splitter);

/// Readings of a compound that needs no hyphen, "työllisyys-hanke" or "työllisyys-" at a line end and "hanke": as of
/// työllisyyshanke.  None unless the dictionary knows that word and opens it where the hyphen is.
[[nodiscard]] std::vector<Reading> without_needless_hyphen(const WordForm& form, const DictionaryWords& dictionary);

}  // namespace hankehaku::analysis
