#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `completion SHELL`: prints what makes a shell complete this program's command line.
[[nodiscard]] std::unique_ptr<Command> make_completion_command();

}  // namespace hankehaku::cli
