#include "indexer/format/compacted_size.h"

#include "hankehaku/system_error.h"
#include "indexer/format/database_files.h"

#include <cerrno>
#include <fstream>
#include <string>

namespace hankehaku {
namespace fs = std::filesystem;

std::uintmax_t table_bytes(const fs::path& database) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(database))
        if (entry.path().extension() == ".glass") bytes += entry.file_size();
    return bytes;
}

void write_compacted_size(const fs::path& database) {
    const fs::path file = database / compacted_size_name;
    const Xapian::doccount documents = open_database(database).get_doccount();
    const std::uintmax_t bytes = table_bytes(database);
    std::ofstream stream(file, std::ios::trunc);
    stream << bytes << ' ' << documents << '\n';
    stream.close();
    if (!stream) fail_in_system("io.cannot_write", file, errno);
}

std::optional<std::uintmax_t> estimated_compacted_size(const fs::path& database) {
    std::ifstream stream(database / compacted_size_name);
    std::uintmax_t bytes = 0, documents = 0;
    if (!(stream >> bytes >> documents) || documents == 0) return std::nullopt;
    const std::uintmax_t count = open_database(database).get_doccount();
    return bytes / documents * count + bytes % documents * count / documents;
}

}  // namespace hankehaku
