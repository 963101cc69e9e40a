#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/compound_splitter.h"
#include "analyzers/words/voikko_lemmatizer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// Reads words that Voikko knows.
class DictionaryWords {
public:
    /// All three must outlive the object.
    DictionaryWords(const VoikkoLemmatizer& voikko, CompoundSplitter& splitter, const WordLists& lists)
        : voikko_(&voikko), splitter_(&splitter), lists_(&lists) {}

    /// One reading for each different base form, weights not yet normalised; none when Voikko does not know the word.
    [[nodiscard]] std::vector<Reading> read(const WordForm& form) const;

    /// True when Voikko knows the word as a name: keski-suomen, Virtanen.
    [[nodiscard]] bool knows_as_name(const WordForm& form) const;

private:
    [[nodiscard]] std::vector<Reading> readings_of(const WordForm& form, std::vector<VoikkoReading> found,
                                                   bool capitalised) const;
    void add_verbs(const std::vector<VoikkoReading>& found, std::vector<Reading>& readings) const;
    void close_names(std::string_view surface, const std::vector<VoikkoReading>& found,
                     std::vector<Reading>& readings) const;
    [[nodiscard]] std::vector<CompoundPart> parts_of_name(std::string_view surface, std::string_view base) const;
    [[nodiscard]] std::vector<std::string> names_inside(const std::string& piece) const;
    [[nodiscard]] std::vector<Reading> read_suspended(const WordForm& form) const;

    const VoikkoLemmatizer* voikko_;
    CompoundSplitter* splitter_;
    const WordLists* lists_;
};

}  // namespace hankehaku::analysis
