#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `serve`: answers browsers and programs over HTTP until it is told to end.
[[nodiscard]] std::unique_ptr<Command> make_serve_command();

}  // namespace hankehaku::cli
