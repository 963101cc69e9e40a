#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::testing {

/// One #include line: the name with its quotes or angle brackets.
struct Include {
    std::filesystem::path file;  ///< relative to the project
    std::string name;            ///< "<vector>", "\"indexer/schema.h\""
};

/// The .h and .cpp files below `folder` of the project, relative to the project, sorted.
[[nodiscard]] std::vector<std::filesystem::path> source_files(const std::filesystem::path& folder);

[[nodiscard]] std::vector<std::string> lines_of(const std::filesystem::path& file);

[[nodiscard]] std::vector<Include> includes_of(const std::filesystem::path& file);

}  // namespace hankehaku::testing
