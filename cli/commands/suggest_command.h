#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `suggest PREFIX`: completes what is being typed.
[[nodiscard]] std::unique_ptr<Command> make_suggest_command();

}  // namespace hankehaku::cli
