#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace hankehaku {

/// Bytes of the tables of a database.
[[nodiscard]] std::uintmax_t table_bytes(const std::filesystem::path& database);

/// Notes how large a database is that has just been compacted, in a file beside its tables.
void write_compacted_size(const std::filesystem::path& database);

/// About how large the database would be compacted: what it was, raised by the projects that it has got since.
/// Nothing when that was not noted.
[[nodiscard]] std::optional<std::uintmax_t> estimated_compacted_size(const std::filesystem::path& database);

}  // namespace hankehaku
