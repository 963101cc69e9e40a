#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hankehaku {

/// Writes beside the tables of a new database what their bytes add up to: Xapian keeps no checksums, and a flipped bit
/// in a text or a position is otherwise a wrong answer.  Throws Error(io).
void write_table_checksums(const std::filesystem::path& database);

/// To be called before a database is changed in place: its tables are no longer those that were added up.
void forget_table_checksums(const std::filesystem::path& database);

/// The names of the tables that are not as they were written; none when there are no checksums.
[[nodiscard]] std::vector<std::string> changed_tables(const std::filesystem::path& database);

}  // namespace hankehaku
