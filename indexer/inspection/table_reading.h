#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

namespace hankehaku {

/// What the system refuses is no damage: throws it as the error that it is.  To be called while `error` is handled.
void rethrow_refusal(const Xapian::Error& error, const std::filesystem::path& index);

/// Xapian's own check of every table: one line for each thing that it complains of.  Xapian opens what it checks as if
/// to write it, though it does not: refused that, it would speak of damage, so the files must be writable.
void check_tables(const std::filesystem::path& generation, std::vector<std::string>& problems);

/// For those who may only read: every posting, document, value and piece of metadata is read once.
void read_tables(const Xapian::Database& database, const std::filesystem::path& index,
                 std::vector<std::string>& problems);

[[nodiscard]] bool is_writable(const std::filesystem::path& generation);

}  // namespace hankehaku
