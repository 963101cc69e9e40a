#pragma once

#include "indexer/cli/command.h"

#include <memory>

namespace hankehaku::cli {

/// `hankehaku stats`
[[nodiscard]] std::unique_ptr<Command> make_stats_command();

}  // namespace hankehaku::cli
