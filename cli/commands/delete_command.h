#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `delete CODE...`: takes projects out of the index.
[[nodiscard]] std::unique_ptr<Command> make_delete_command();

}  // namespace hankehaku::cli
