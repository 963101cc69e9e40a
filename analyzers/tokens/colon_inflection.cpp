#include "analyzers/tokens/colon_inflection.h"

#include <algorithm>
#include <array>

namespace hankehaku::analysis {
namespace {

constexpr std::array<std::string_view, 66> case_endings = {
    "n",    "t",     "a",      "ä",      "na",   "nä",   "ta",   "tä",   "tta", "ttä", "ssa",  "ssä", "sta",  "stä",
    "lla",  "llä",   "lta",    "ltä",    "lle",  "ksi",  "tta",  "hen",  "hin", "hun", "hon",  "han", "hän",  "iin",
    "een",  "aan",   "ään",    "seen",   "in",   "en",   "ien",  "iden", "ia",  "iä",  "ita",  "itä", "issa", "issä",
    "ista", "istä",  "illa",   "illä",   "ilta", "iltä", "ille", "iksi", "ina", "inä", "ihin", "et",  "it",   "s",
    "nnen", "nteen", "nnessa", "nnessä", "nsa",  "nsä",  "nkin", "oon",  "uun", "yyn"};

constexpr std::array<std::string_view, 8> clitics = {"kin", "kaan", "kään", "han", "hän", "ko", "kö", "nsa"};

constexpr std::array<std::string_view, 8> signs = {"%", "€", "§", "‰", "$", "£", "°C", "°"};

bool is_case_ending(std::string_view ending) {
    return std::find(case_endings.begin(), case_endings.end(), ending) != case_endings.end();
}

std::string_view without_sign(std::string_view word) {
    for (const std::string_view sign : signs) {
        if (word.size() > sign.size() && word.ends_with(sign)) return word.substr(0, word.size() - sign.size());
    }
    return word;
}

}  // namespace

bool is_colon_ending(std::string_view ending) {
    if (is_case_ending(ending)) return true;
    return std::any_of(clitics.begin(), clitics.end(), [ending](std::string_view clitic) {
        return ending.ends_with(clitic) &&
               (ending.size() == clitic.size() || is_case_ending(ending.substr(0, ending.size() - clitic.size())));
    });
}

std::string_view without_colon_ending(std::string_view word) {
    const std::size_t colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || !is_colon_ending(word.substr(colon + 1))) return word;
    return without_sign(word.substr(0, colon));
}

std::string_view without_colon_endings(std::string_view word) {
    std::string_view head = without_colon_ending(word);
    while (head.size() < word.size()) {
        word = head;
        head = without_colon_ending(word);
    }
    return word;
}

std::string_view without_apostrophe_ending(std::string_view word) {
    const std::size_t apostrophe = word.rfind('\'');
    const bool inflected =
        apostrophe != std::string_view::npos && apostrophe > 1 && is_colon_ending(word.substr(apostrophe + 1));
    return inflected ? word.substr(0, apostrophe) : word;
}

}  // namespace hankehaku::analysis
