#include "analyzers/words/action_nouns.h"

#include <algorithm>
#include <array>

namespace hankehaku::analysis {
namespace {

constexpr std::array<std::string_view, 24> endings = {
    "nen",   "sen",   "sta",   "stä",  "seen", "sessa", "sessä", "sesta", "sestä", "sella", "sellä", "selta",
    "seltä", "selle", "seksi", "sena", "senä", "set",   "sten",  "sia",   "siä",   "siin",  "sissa", "sissä"};
constexpr std::array<std::string_view, 5> possessives = {"nsa", "nsä", "mme", "nne", "ni"};

bool is_ending(std::string_view ending) { return std::find(endings.begin(), endings.end(), ending) != endings.end(); }

/// "sensa" is "sen" before a possessive, which hides the n; "staan" and "sessaan" have their own.
bool is_ending_with_possessive(std::string_view ending) {
    for (const std::string_view possessive : possessives) {
        if (!ending.ends_with(possessive)) continue;
        const std::string bare(ending.substr(0, ending.size() - possessive.size()));
        if (is_ending(bare) || is_ending(bare + "n")) return true;
    }
    const bool lengthened = ending.ends_with("aan") || ending.ends_with("ään");
    return lengthened && is_ending(ending.substr(0, ending.size() - (ending.ends_with("aan") ? 2 : 3)));
}

bool has_back_vowel(std::string_view word) { return word.find_first_of("aou") != std::string_view::npos; }

}  // namespace

std::optional<std::string> verb_of_action_noun(std::string_view word) {
    constexpr std::size_t shortest_stem = 4;
    const std::size_t mark = word.rfind("mi");
    if (mark == std::string_view::npos || mark < shortest_stem) return std::nullopt;
    const std::string_view ending = word.substr(mark + 2);
    if (!is_ending(ending) && !is_ending_with_possessive(ending)) return std::nullopt;
    const std::string_view stem = word.substr(0, mark);
    return std::string(stem) + (has_back_vowel(stem) ? "a" : "ä");
}

}  // namespace hankehaku::analysis
