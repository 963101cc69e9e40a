#pragma once

#include "analyzers/words/word_list.h"
#include "hankehaku/token.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

using WordLookup = std::function<std::shared_ptr<const WordAnalysis>(std::string_view form)>;

/// Gives words that leave their end (asiakas- ja kehittämistyö) or their beginning (palvelutuote ja -prosessi) to a
/// neighbour the whole word as a completion.  The parts of a completion cover bytes of the token's own surface form;
/// parts that come from the neighbouring word have an empty range.
class SuspendedHyphens {
public:
    /// `unbroken_compounds` must outlive the object.
    SuspendedHyphens(const WordList& unbroken_compounds, WordLookup look_up)
        : unbroken_compounds_(&unbroken_compounds), look_up_(std::move(look_up)) {}

    void complete(std::string_view text, std::vector<AnalyzedToken>& tokens) const;

private:
    struct Completion;
    [[nodiscard]] std::optional<std::size_t> joint(const WordAnalysis& word) const;
    [[nodiscard]] std::vector<Reading> with_end_of(const WordAnalysis& neighbour, std::size_t begin,
                                                   std::string_view own_text, const WordAnalysis& own) const;
    [[nodiscard]] std::vector<Reading> with_beginning_of(const WordAnalysis& neighbour, const WordAnalysis& own) const;
    [[nodiscard]] std::vector<Reading> readings_of(const Completion& completion) const;

    const WordList* unbroken_compounds_;
    WordLookup look_up_;
};

}  // namespace hankehaku::analysis
