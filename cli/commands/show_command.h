#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `show CODE...`: whole projects.
[[nodiscard]] std::unique_ptr<Command> make_show_command();

}  // namespace hankehaku::cli
