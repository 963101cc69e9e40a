#pragma once

#include "analyzers/tokens/word_form.h"

#include <optional>
#include <string>

namespace hankehaku::analysis {

/// The acronym, folded, that a word is: SOTE -> sote, and inflected without the colon it should have: ELYn -> ely.
[[nodiscard]] std::optional<std::string> acronym_of(const WordForm& form);

}  // namespace hankehaku::analysis
