#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `hankehaku stats`
[[nodiscard]] std::unique_ptr<Command> make_stats_command();

}  // namespace hankehaku::cli
