#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `info`: what the index says of itself.
[[nodiscard]] std::unique_ptr<Command> make_info_command();

}  // namespace hankehaku::cli
