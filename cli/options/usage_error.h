#pragma once

// What CLI11 says of a command line that it cannot read, as an error with words in every language.

#include "hankehaku/error.h"

#include <CLI/CLI.hpp>

namespace hankehaku::cli {

/// Error(usage).  CLI11 words its messages itself; of those it makes for us, the names in them are taken.
[[nodiscard]] Error usage_error(const CLI::ParseError& problem);

}  // namespace hankehaku::cli
