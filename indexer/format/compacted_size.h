#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace hankehaku {

/// The file beside the tables of a database that says how large it was.
inline constexpr std::string_view compacted_size_name = "compacted";

/// Bytes of the tables of a database.
[[nodiscard]] std::uintmax_t table_bytes(const std::filesystem::path& database);

/// Notes how large a database is that has just been compacted.
void write_compacted_size(const std::filesystem::path& database);

/// About how large the database would be compacted: what it was, raised by the projects that it has got since.
/// Nothing when that was not noted.
[[nodiscard]] std::optional<std::uintmax_t> estimated_compacted_size(const std::filesystem::path& database);

}  // namespace hankehaku
