#include "hankehaku/index_info.h"

#include "base/fnv1a.h"
#include "indexer/format/compacted_size.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/schema.h"
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

/// 16 hexadecimal digits that identify the content of the index: the same for the same projects, in any order and
/// after any number of runs, and different after every change.
std::string index_fingerprint(const Xapian::Database& database) {
    // A sum does not depend on the order of the documents, which depends on how the index was built.
    std::uint64_t sum = database.get_doccount();
    auto code = database.valuestream_begin(schema::code_slot);
    for (auto hash = database.valuestream_begin(schema::content_hash_slot);
         hash != database.valuestream_end(schema::content_hash_slot); ++hash) {
        const auto no_more_codes = database.valuestream_end(schema::code_slot);
        if (code != no_more_codes) code.skip_to(hash.get_docid());
        const bool has_code = code != no_more_codes && code.get_docid() == hash.get_docid();
        sum += fnv1a((has_code ? *code : std::string()) + '\0' + *hash);
    }
    return hex_digits(sum);
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
