#include "structure/source_tree.h"
#include "source_paths.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace hankehaku::testing {
namespace fs = std::filesystem;
namespace {

const fs::path root = HANKEHAKU_SOURCE_DIR;

}  // namespace

std::vector<fs::path> source_files(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const auto extension = entry.path().extension();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
            files.push_back(fs::relative(entry.path(), root));
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::ifstream stream(root / file);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::vector<Include> includes_of(const fs::path& file) {
    constexpr std::string_view directive = "#include ";
    std::vector<Include> includes;
    for (const auto& line : lines_of(file)) {
        if (!line.starts_with(directive)) continue;
        const std::size_t end = line.find_first_of(">\"", directive.size() + 1);
        includes.push_back({file, line.substr(directive.size(), end + 1 - directive.size())});
    }
    return includes;
}

}  // namespace hankehaku::testing
