#pragma once

#include "cli/messages/messages.h"
#include "hankehaku/principle_filter.h"

#include <string>

namespace hankehaku::cli {

/// "Hyvinvoinnin edistäminen (direct): 7".
[[nodiscard]] std::string shown(const NamedScore& score, const Wording& say);

/// "direct", in the language of the user.
[[nodiscard]] std::string effect_label(Effect effect, const Wording& say);

}  // namespace hankehaku::cli
