#pragma once

#include "hankehaku/export.h"

#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// A language that people are spoken to in.
enum class Language { finnish, swedish, english };

/// The same text in each language.
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
        return fi;
    }
};

}  // namespace hankehaku
