#pragma once

#include "analyzers/tokens/word_form.h"
#include "analyzers/words/snowball_stemmer.h"
#include "analyzers/words/word_list.h"
#include "hankehaku/analyzer.h"
#include "hankehaku/token.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// One word form -> its readings: the filters put together.  Not for two threads at a time.
class FinnishChain {
public:
    /// Throws Error(analyzer_unavailable).
    FinnishChain(const AnalyzerOptions& options, std::shared_ptr<const WordLists> lists);
    ~FinnishChain();
    FinnishChain(const FinnishChain&) = delete;
    FinnishChain& operator=(const FinnishChain&) = delete;

    /// `token` as it stands in the text; a hyphen that follows it without a word after is part of it.
    [[nodiscard]] WordAnalysis analyze(std::string_view token);

    [[nodiscard]] std::string fingerprint() const;

private:
    struct Voikko;
    [[nodiscard]] std::vector<Reading> read(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_with_voikko(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_hyphenated(const WordForm& form);
    [[nodiscard]] std::vector<Reading> read_acronym(const WordForm& form);
    [[nodiscard]] Reading read_by_stem(const WordForm& form);
    void leave_out_switched_off_steps(std::vector<Reading>& readings) const;

    AnalyzerOptions options_;
    std::shared_ptr<const WordLists> lists_;
    SnowballStemmer stemmer_;
    std::unique_ptr<Voikko> voikko_;  ///< null in the snowball chain
};

}  // namespace hankehaku::analysis
