#pragma once

#include "server/markup/html.h"

#include <cstdint>

namespace hankehaku::server {

/// A bar whose length is `value` relative to `most`; it adds no information to the number beside it.
[[nodiscard]] Html bar(std::int64_t value, std::int64_t most, bool second);

/// The colour of such bars, for the heading of what they show.
[[nodiscard]] Html bar_key(bool second);

}  // namespace hankehaku::server
