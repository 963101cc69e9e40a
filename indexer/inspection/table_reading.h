#pragma once

#include "hankehaku/messages.h"

#include <xapian.h>

#include <filesystem>
#include <vector>

namespace hankehaku {

/// An error of the operating system is not damage: throws it as what it is.  Must be called while `error` is handled.
void rethrow_refusal(const Xapian::Error& error, const std::filesystem::path& index);

/// Xapian's own check of every table: one line for each thing that it complains of.  Xapian opens what it checks as if
/// for writing, without writing: if that were refused it would report damage, so the files must be writable.
void check_tables(const std::filesystem::path& generation, std::vector<Message>& faults);

/// For those who may only read: every posting, document, value and piece of metadata is read once.
void read_tables(const Xapian::Database& database, const std::filesystem::path& index, std::vector<Message>& faults);

[[nodiscard]] bool is_writable(const std::filesystem::path& generation);

}  // namespace hankehaku
