#include "indexer/inspection/table_reading.h"

#include "hankehaku/error.h"
#include "hankehaku/system_error.h"
#include "indexer/format/xapian_errors.h"

#include <unistd.h>

#include <algorithm>
#include <sstream>
#include <system_error>
#include <utility>

namespace hankehaku {
namespace fs = std::filesystem;

bool is_writable(const fs::path& generation) {
    std::error_code missing;
    const fs::directory_iterator tables(generation, missing);
    return std::all_of(begin(tables), end(tables),
                       [](const auto& table) { return ::access(table.path().c_str(), W_OK) == 0; });
}

void rethrow_refusal(const Xapian::Error& error, const fs::path& index) {
    const char* const system = error.get_error_string();
    if (system != nullptr && system_argument_in(system)) rethrow_translated(index);
}

void check_tables(const fs::path& generation, std::vector<Message>& faults) {
    std::ostringstream report;
    try {
        if (Xapian::Database::check(generation.string(), 0, &report) == 0) return;
    } catch (const Xapian::Error& error) {
        rethrow_refusal(error, generation.parent_path());
        faults.push_back({"fault.database_unreadable", {{"reason", error.get_msg()}}});
        return;
    }
    std::istringstream lines(report.str());
    bool explained = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        if (auto system = system_argument_in(line))
            throw Error("io.index_not_opened",
                        {{"folder", generation.parent_path().string()}, {"reason", line}, *std::move(system)});
        faults.push_back({"fault.table", {{"reason", line}}});
        explained = true;
    }
    if (!explained) faults.push_back(Message("fault.tables"));
}

void read_tables(const Xapian::Database& database, const fs::path& index, std::vector<Message>& faults) {
    try {
        for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
            Xapian::doccount documents = 0;
            for (auto id = database.postlist_begin(*term); id != database.postlist_end(*term); ++id) ++documents;
            if (documents != term.get_termfreq()) faults.push_back({"fault.postings_count", {{"term", *term}}});
        }
        for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
            static_cast<void>(database.get_metadata(*key));
        for (auto id = database.postlist_begin({}); id != database.postlist_end({}); ++id) {
            const Xapian::Document document = database.get_document(*id);
            static_cast<void>(document.get_data());
            for (auto value = document.values_begin(); value != document.values_end(); ++value)
                static_cast<void>(*value);
        }
    } catch (const Xapian::Error& error) {
        rethrow_refusal(error, index);
        faults.push_back({"fault.database_unreadable", {{"reason", error.get_msg()}}});
    }
}

}  // namespace hankehaku
