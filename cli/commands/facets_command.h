#pragma once

#include "cli/context/surroundings.h"

#include <memory>

namespace hankehaku::cli {

/// `facets [QUERY...]`: counts what a search finds.
[[nodiscard]] std::unique_ptr<Command> make_facets_command();

}  // namespace hankehaku::cli
