#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/acronyms.h"
#include "analyzers/words/snowball_stemmer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/analyzer.h"
#include "hankehaku/token.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// The context of a word in its text.
enum class Surroundings {
    unknown,
    small_letters,  ///< the line has small letters: capitals are intended
    english,        ///< the sentence is English
    swedish,        ///< the sentence is Swedish
};

/// One word form -> its readings: the filters put together.  Not for two threads at a time.
class FinnishChain {
public:
    /// Throws Error(analyzer_unavailable).
    FinnishChain(const AnalyzerOptions& options, std::shared_ptr<const WordLists> lists);
    ~FinnishChain();
    FinnishChain(const FinnishChain&) = delete;
    FinnishChain& operator=(const FinnishChain&) = delete;

    /// `token` as written in the text, with a hyphen after it that is not followed by a word.
    [[nodiscard]] WordAnalysis analyze(std::string_view token, Surroundings around = Surroundings::unknown);

    [[nodiscard]] std::string fingerprint() const;

private:
    struct Voikko;
    [[nodiscard]] std::vector<Reading> read(const WordForm& form, Surroundings around);
    [[nodiscard]] std::vector<Reading> read_foreign(const WordForm& form, SnowballStemmer& stemmer) const;
    [[nodiscard]] std::vector<Reading> read_code(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_acronym(const WordForm& form, const Acronym& acronym, Surroundings around);
    [[nodiscard]] std::vector<Reading> read_with_voikko(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_dictionary(const WordForm& form);
    void add_name_in_compound(const WordForm& form, std::vector<Reading>& readings) const;
    [[nodiscard]] std::vector<Reading> read_hyphenated(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_unknown(const WordForm& form);
    [[nodiscard]] std::vector<std::string> read_piece(const WordForm& piece);
    [[nodiscard]] Reading read_by_stem(const WordForm& form);
    void leave_out_switched_off_steps(std::vector<Reading>& readings) const;

    AnalyzerOptions options_;
    std::shared_ptr<const WordLists> lists_;
    SnowballStemmer stemmer_{"finnish"};
    SnowballStemmer english_stemmer_{"english"};
    SnowballStemmer swedish_stemmer_{"swedish"};
    std::unique_ptr<Voikko> voikko_;  ///< null in the snowball chain
};

}  // namespace hankehaku::analysis
