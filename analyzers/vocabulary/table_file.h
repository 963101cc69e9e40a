#pragma once

#include <filesystem>
#include <string>

namespace hankehaku::vocabulary {

/// What a file of synonyms or of a vocabulary holds.  Throws Error(usage) for a folder, a device and what cannot be
/// read.
[[nodiscard]] std::string read_table_file(const std::filesystem::path& file);

}  // namespace hankehaku::vocabulary
