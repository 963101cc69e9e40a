#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::analysis {

/// The verb behind a noun in -minen, for verbs that no dictionary knows: Snowball leaves "opinnollistaminen" and
/// "opinnollistamista" apart, while both are of opinnollistaa.  `word` is lower case.
[[nodiscard]] std::optional<std::string> verb_of_action_noun(std::string_view word);

}  // namespace hankehaku::analysis
