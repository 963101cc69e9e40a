#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `check`: reads the whole index and reports damage.
[[nodiscard]] std::unique_ptr<Command> make_check_command();

}  // namespace hankehaku::cli
