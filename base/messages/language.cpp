#include "hankehaku/language.h"

namespace hankehaku {

std::string_view language_code(Language language) {
    switch (language) {
        case Language::finnish: return "fi";
        case Language::swedish: return "sv";
        case Language::english: return "en";
    }
    return {};
}

std::optional<Language> language_from_code(std::string_view code) {
    const std::string_view language = code.substr(0, code.find_first_of("_-.@"));
    for (const Language known : all_languages)
        if (language_code(known) == language) return known;
    return std::nullopt;
}

}  // namespace hankehaku
