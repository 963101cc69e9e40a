#pragma once

#include <xapian.h>

#include <filesystem>

namespace hankehaku {

/// Opening the database of a generation.  The folder is not trusted, so Xapian is given the backend (left to
/// guess, it would also read a stub, which may start a program) and nothing in the folder may be a link or a device:
/// a writer would change what the link names.  Errors are Xapian's own, and Error(index_damaged) for such files.

void require_plain_files(const std::filesystem::path& generation);

/// Xapian takes tables of records and of terms that it cannot open for tables that are not there: here that is the
/// error that it is.
[[nodiscard]] Xapian::Database open_database(const std::filesystem::path& generation);

[[nodiscard]] Xapian::WritableDatabase open_database_to_write(const std::filesystem::path& generation, int flags = 0);

}  // namespace hankehaku
