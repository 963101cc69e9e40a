#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `search [QUERY...]`: finds projects.
[[nodiscard]] std::unique_ptr<Command> make_search_command();

}  // namespace hankehaku::cli
