#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <vector>

namespace hankehaku::analysis {

/// Reads words that Voikko knows.
class DictionaryWords {
public:
    DictionaryWords(const VoikkoLemmatizer& voikko, CompoundSplitter& splitter, const WordList& rare_bases)
        : voikko_(&voikko), splitter_(&splitter), rare_bases_(&rare_bases) {}

    /// One reading for each different base form, weights not yet normalised; none when Voikko does not know the word.
    [[nodiscard]] std::vector<Reading> read(const WordForm& form) const;

    /// True when Voikko knows the word as a name: keski-suomen, Virtanen.
    [[nodiscard]] bool knows_as_name(const WordForm& form) const;

private:
    [[nodiscard]] std::vector<Reading> readings_of(std::string_view surface, const std::vector<VoikkoReading>& found,
                                                   bool capitalised) const;
    [[nodiscard]] std::vector<Reading> read_suspended(const WordForm& form) const;

    const VoikkoLemmatizer* voikko_;
    CompoundSplitter* splitter_;
    const WordList* rare_bases_;
};

}  // namespace hankehaku::analysis
