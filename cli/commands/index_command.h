#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `index PATH...`: builds or updates the index.
[[nodiscard]] std::unique_ptr<Command> make_index_command();

}  // namespace hankehaku::cli
