#include "hankehaku/index_info.h"

#include "indexer/format/compacted_size.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_fingerprint.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/steady_index.h"
#include "indexer/format/xapian_errors.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

namespace hankehaku {
namespace fs = std::filesystem;

namespace {

/// The files of a database, by what they hold.
std::string part_of(const fs::path& file) {
    const std::string table = file.stem().string();
    if (table == "docdata") return "records";
    if (table == "postlist" || table == "position") return "words";
    return table == "termlist" ? "term_lists" : "other";
}

void add_sizes(const fs::path& generation, IndexInfo& info) {
    std::map<std::string, std::uintmax_t> parts;
    for (const auto& entry : fs::directory_iterator(generation)) parts[part_of(entry.path())] += entry.file_size();
    for (const auto& [name, bytes] : parts) {
        info.parts.push_back({name, bytes});
        info.bytes += bytes;
    }
    std::stable_sort(info.parts.begin(), info.parts.end(),
                     [](const IndexPart& a, const IndexPart& b) { return a.bytes > b.bytes; });
    if (const auto compacted = estimated_compacted_size(generation)) {
        const std::uintmax_t bytes = table_bytes(generation);
        info.free_bytes = bytes - std::min(bytes, *compacted);
    }
}

}  // namespace

IndexInfo read_index_info(const fs::path& index) {
    return translating_errors(index, [&] {
        return on_steady_index(index, [&] {
            const Xapian::Database database = open_index(index);
            const IndexMetadata metadata = read_any_metadata(database, index);
            IndexInfo info;
            info.projects = database.get_doccount();
            info.format_version = metadata.format_version;
            info.chain = metadata.analyzer.chain;
            info.analysis = metadata.analysis;
            info.with_contacts = metadata.with_contacts;
            info.updated = metadata.updated;
            info.fingerprint = index_fingerprint(database);
            if (const auto generation = IndexDirectory(index).current()) add_sizes(*generation, info);
            return info;
        });
    });
}

}  // namespace hankehaku
