#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `similar CODE`: finds projects about the same things.
[[nodiscard]] std::unique_ptr<Command> make_similar_command();

}  // namespace hankehaku::cli
