#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hankehaku {

/// Xapian keeps no checksums, and a flipped bit in a text or a list is otherwise a wrong answer or a crash.  So the
/// file `checksums` beside the tables of a generation says what their bytes add up to, what those of the file
/// `compacted` do, and in its last line what its own do. It is written after a build and after each change in place,
/// and is missing only while one is under way, or when that was killed.  All throw Error(io) for what the system
/// refuses to read or write.

/// Replaces the file, atomically.
void write_table_checksums(const std::filesystem::path& database);

/// Removes it, on the disk as well: to be called before the tables change.
void forget_table_checksums(const std::filesystem::path& database);

/// The names of files that are not as they were written: tables that changed, are missing or were added, and the file
/// itself.  None when there is none, or when a writer changed the tables meanwhile.
[[nodiscard]] std::vector<std::string> changed_tables(const std::filesystem::path& database);

/// Throws Error(index_damaged) in the name of the index in `folder` when one of the tables changed.
void require_unchanged_tables(const std::filesystem::path& database, const std::filesystem::path& folder);

/// The bytes that changed_tables() reads.
[[nodiscard]] std::uintmax_t bytes_of_tables(const std::filesystem::path& database);

}  // namespace hankehaku
