#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `explain QUERY... CODE`: why a query finds a project, or why not.
[[nodiscard]] std::unique_ptr<Command> make_explain_command();

}  // namespace hankehaku::cli
