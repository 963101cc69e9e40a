#pragma once

#include "server/markup/html.h"

#include <cstdint>

namespace hankehaku::server {

/// A bar as long as `value` is of `most`; it says nothing that the number beside it does not.
[[nodiscard]] Html bar(std::int64_t value, std::int64_t most, bool second);

}  // namespace hankehaku::server
