#include "indexer/format/database_files.h"

#include "hankehaku/error.h"

#include <string>
#include <system_error>

namespace hankehaku {
namespace fs = std::filesystem;

void require_plain_files(const fs::path& generation) {
    std::error_code gone;  // Xapian says it better
    for (const auto& entry : fs::directory_iterator(generation, gone)) {
        const auto type = fs::symlink_status(entry.path(), gone).type();
        if (type != fs::file_type::regular && type != fs::file_type::not_found)
            throw Error("index_damaged.no_plain_file", {{"file", entry.path().string()}});
    }
}

Xapian::Database open_database(const fs::path& generation) {
    require_plain_files(generation);
    return Xapian::Database(generation.string(), Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase open_database_to_write(const fs::path& generation) {
    require_plain_files(generation);
    return Xapian::WritableDatabase(generation.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

}  // namespace hankehaku
