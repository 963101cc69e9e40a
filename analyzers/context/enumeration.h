#pragma once

#include "hankehaku/token.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hankehaku::analysis {

/// True for "asiakas" in "asiakas- ja kehittämistyö": a hyphen follows and no word after it.
[[nodiscard]] bool has_suspended_hyphen(std::string_view text, Token token);

/// Finds which word of an enumeration another one shares its end or beginning with.
class Enumeration {
public:
    /// Both must outlive the object.
    Enumeration(std::string_view text, const std::vector<AnalyzedToken>& tokens) : text_(text), tokens_(&tokens) {}

    /// The word whose end the token at `index` waits for (elinkeino-, liikenne- ja ympäristökeskus; 15 of
    /// 15–17-vuotiaat); null when none.
    [[nodiscard]] const AnalyzedToken* word_with_end(std::size_t index) const;

    /// What modifiers in the genitive lead to, when `word` is the first of them: palvelut in "työllisyys- ja alkavan
    /// yrittäjän palvelut"; or the word itself after a bracket: "sosiaali- (ja terveys-) alan".  Null when neither.
    [[nodiscard]] const AnalyzedToken* head_behind(const AnalyzedToken& word) const;

    /// The word whose beginning the token at `index` takes (palvelutuote ja -prosessi); null when none.
    [[nodiscard]] const AnalyzedToken* word_with_beginning(std::size_t index) const;

private:
    [[nodiscard]] std::string_view gap_before(std::size_t index) const;
    [[nodiscard]] bool begins_range(std::size_t index) const;
    [[nodiscard]] bool waits_for_end(std::size_t index) const;
    [[nodiscard]] bool takes_beginning(std::size_t index) const;

    std::string_view text_;
    const std::vector<AnalyzedToken>* tokens_;
};

}  // namespace hankehaku::analysis
