#pragma once

#include "analyzers/tokens/word_form.h"

#include <optional>
#include <string>

namespace hankehaku::analysis {

struct Acronym {
    std::string written;  ///< in its capitals
    std::string base;     ///< folded
    bool sure = false;    ///< an ending in small letters follows the capitals; a word in capitals may be shouted, too
};

/// The acronym that a word is: SOTE -> sote, and inflected without the colon it should have: SAKin -> sak.
[[nodiscard]] std::optional<Acronym> acronym_of(const WordForm& form);

}  // namespace hankehaku::analysis
