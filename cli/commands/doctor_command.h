#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `doctor`: what this program and machine can do.
[[nodiscard]] std::unique_ptr<Command> make_doctor_command();

}  // namespace hankehaku::cli
