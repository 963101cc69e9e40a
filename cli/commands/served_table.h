#pragma once

#include "server/api/hit_table.h"

namespace hankehaku::cli {

/// The tables of `search --format csv`, for the server.
[[nodiscard]] server::HitTable make_served_table(bool finnish);

}  // namespace hankehaku::cli
