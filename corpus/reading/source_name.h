#pragma once

#include <filesystem>
#include <string>

namespace hankehaku {

/// `path` for people: valid UTF-8 on one line.
[[nodiscard]] std::string source_name(const std::filesystem::path& path);

}  // namespace hankehaku
