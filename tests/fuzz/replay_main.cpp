// Runs a fuzz target on files, and on all files of folders: no fuzzer is needed to see that old inputs pass.

#include "fuzz_target.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    hankehaku::fuzz::require(stream.good(), "cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** arguments) {
    std::size_t replayed = 0;
    for (const std::string& argument : std::vector<std::string>(arguments + 1, arguments + count)) {
        for (const fs::path& file : files_of(argument)) {
            std::cerr << file.string() << '\n';
            const std::string bytes = content(file);
            const std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
            LLVMFuzzerTestOneInput(data.data(), data.size());
            ++replayed;
        }
    }
    std::cerr << replayed << " inputs replayed\n";
    return replayed > 0 ? 0 : 1;
}
