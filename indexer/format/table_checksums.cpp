#include "indexer/format/table_checksums.h"

#include "base/fnv1a.h"
#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <map>
#include <string_view>

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view checksum_name = "checksums";
constexpr std::string_view version_name = "iamglass";

/// Over the bytes of a file: every single changed byte changes it.
std::uint64_t checksum(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    Fnv1a hash;
    std::array<char, 1U << 16U> block{};
    while (stream.read(block.data(), block.size()) || stream.gcount() > 0)
        hash.add({block.data(), static_cast<std::size_t>(stream.gcount())});
    return hash.value();
}

std::map<std::string, std::uint64_t> read_checksums(const fs::path& file) {
    std::map<std::string, std::uint64_t> checksums;
    std::ifstream stream(file);
    std::string name;
    std::uint64_t sum = 0;
    while (stream >> name >> sum) checksums[name] = sum;
    return checksums;
}

}  // namespace

void write_table_checksums(const fs::path& database) {
    const fs::path file = database / checksum_name;
    std::ofstream stream(file, std::ios::trunc);
    for (const auto& entry : fs::directory_iterator(database)) {
        const std::string name = entry.path().filename().string();
        if (name == version_name || name.ends_with(".glass")) stream << name << ' ' << checksum(entry.path()) << '\n';
    }
    stream.close();
    if (!stream) throw Error("io.cannot_write", {{"file", file.string()}, system_argument(errno)});
}

void forget_table_checksums(const fs::path& database) { fs::remove(database / checksum_name); }

std::vector<std::string> changed_tables(const fs::path& database) {
    std::vector<std::string> changed;
    for (const auto& [name, sum] : read_checksums(database / checksum_name))
        if (checksum(database / name) != sum) changed.push_back(name);
    return changed;
}

}  // namespace hankehaku
