#pragma once

#include <filesystem>
#include <string_view>

namespace hankehaku::cli {

/// Puts `bytes` in the place of what `file` held, durably and all at once: a reader, or a crash at any moment, sees the
/// old content or the new.  Throws Error(io) that names the file.
void replace_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace hankehaku::cli
