#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku::analysis {

/// The verb of a noun in -minen, for verbs that no dictionary knows: Snowball gives "opinnollistaminen" and
/// "opinnollistamista" different stems, although both come from opinnollistaa.  `word` is lower case.
[[nodiscard]] std::optional<std::string> verb_of_action_noun(std::string_view word);

}  // namespace hankehaku::analysis
