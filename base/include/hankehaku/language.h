#pragma once

#include "hankehaku/export.h"

#include <array>
#include <optional>
#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// A language that messages and names are written in.
enum class Language { finnish, swedish, english };

inline constexpr std::array all_languages{Language::finnish, Language::swedish, Language::english};

/// "fi", "sv" or "en".
[[nodiscard]] std::string_view language_code(Language language);

/// The language of a code or of a locale that begins with a code ("fi_FI.UTF-8", "sv-FI"); nothing for other languages.
[[nodiscard]] std::optional<Language> language_from_code(std::string_view code);

/// One name in every language.
struct Translated {
    std::string_view fi;
    std::string_view sv;
    std::string_view en;

    [[nodiscard]] constexpr std::string_view operator()(Language language) const {
        switch (language) {
            case Language::finnish: return fi;
            case Language::swedish: return sv;
            case Language::english: return en;
        }
        return {};
    }
    friend bool operator==(const Translated&, const Translated&) = default;
};

}  // namespace hankehaku
