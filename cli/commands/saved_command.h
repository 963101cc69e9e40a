#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `saved list|run|delete`: searches that have a name.
[[nodiscard]] std::unique_ptr<Command> make_saved_command();

}  // namespace hankehaku::cli
