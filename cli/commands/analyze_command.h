#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `analyze TEXT...`: how the chain understands words; works without an index.
[[nodiscard]] std::unique_ptr<Command> make_analyze_command();

}  // namespace hankehaku::cli
