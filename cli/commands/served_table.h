#pragma once

#include "server/api/lent_tables.h"

#include <filesystem>

namespace hankehaku::cli {

/// The tables of `search --format csv` and the workbooks of `search` and `stats`, for a server of the index in the
/// folder `index`.  Without workbooks in a build that writes none.
[[nodiscard]] server::LentTables tables_to_serve(const std::filesystem::path& index);

}  // namespace hankehaku::cli
