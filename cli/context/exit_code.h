#pragma once

#include "hankehaku/error.h"

namespace hankehaku::cli {

/// What the program returns to the shell; scripts rely on the numbers.
enum class ExitCode {
    found = 0,
    nothing_found = 1,
    wrong_usage = 2,     ///< arguments, query or filter value
    unusable_index = 3,  ///< missing, incompatible or damaged
    input_refused = 4,   ///< under --strict
    failure = 5,         ///< everything else
};

[[nodiscard]] ExitCode exit_code_of(ErrorCode code);

}  // namespace hankehaku::cli
