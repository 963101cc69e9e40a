#include "indexer/format/database_files.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace hankehaku {
namespace fs = std::filesystem;

void require_plain_files(const fs::path& generation) {
    std::error_code gone, of_entry;  // Xapian reports it better
    for (fs::directory_iterator entry(generation, gone), end; !gone && entry != end; entry.increment(gone)) {
        const auto type = fs::symlink_status(entry->path(), of_entry).type();
        if (type != fs::file_type::regular && type != fs::file_type::not_found)
            throw Error("index_damaged.no_plain_file", {{"file", entry->path().string()}});
    }
}

namespace {

/// Whether the tables that Xapian can do without, of records and of the terms of each document, were opened.
bool has_all_tables(const Xapian::Database& database) {
    if (database.get_doccount() == 0) return true;
    const auto first = database.postlist_begin({});
    if (first == database.postlist_end({})) return false;
    try {
        static_cast<void>(database.termlist_begin(*first));
    } catch (const Xapian::FeatureUnavailableError&) {
        return false;
    }
    return !database.get_document(*first, Xapian::DOC_ASSUME_VALID).get_data().empty();
}

/// Throws what the system says of the table.
void require_table(const fs::path& table) {
    const int descriptor = ::open(table.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor >= 0) {
        ::close(descriptor);
    } else if (errno != ENOENT) {
        fail_in_system("io.cannot_open", table, errno);
    }
}

template <class Open>
auto opened_with_all_tables(const fs::path& generation, Open open) {
    constexpr int most_attempts = 3;
    require_plain_files(generation);
    for (int attempt = 1;; ++attempt) {
        auto database = open(generation.string());
        if (has_all_tables(database)) return database;
        for (const char* const table : {"docdata.glass", "termlist.glass"}) require_table(generation / table);
        if (attempt == most_attempts) throw Error("index_damaged.record");
    }
}

}  // namespace

Xapian::Database open_database(const fs::path& generation) {
    return opened_with_all_tables(
        generation, [](const std::string& folder) { return Xapian::Database(folder, Xapian::DB_BACKEND_GLASS); });
}

Xapian::WritableDatabase open_database_to_write(const fs::path& generation, int flags) {
    return opened_with_all_tables(generation, [flags](const std::string& folder) {
        return Xapian::WritableDatabase(folder, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS | flags);
    });
}

}  // namespace hankehaku
