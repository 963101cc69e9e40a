#pragma once

#include "indexer/cli/command.h"

#include <memory>

namespace hankehaku::cli {

/// `show CODE...`: whole projects.
[[nodiscard]] std::unique_ptr<Command> make_show_command();

}  // namespace hankehaku::cli
