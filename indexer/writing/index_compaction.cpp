#include "indexer/writing/index_compaction.h"

#include "hankehaku/error.h"
#include "hankehaku/index_compaction.h"
#include "indexer/format/compacted_size.h"
#include "indexer/format/database_files.h"
#include "indexer/format/index_metadata.h"
#include "indexer/format/table_checksums.h"
#include "indexer/format/write_lock.h"
#include "indexer/format/xapian_errors.h"

namespace hankehaku {
namespace fs = std::filesystem;

bool is_worth_compacting(const IndexDirectory& directory) {
    // A quarter more than necessary, so that an index that is updated often is rarely rewritten.
    constexpr std::uintmax_t quarters = 4;
    constexpr std::uintmax_t small = std::uintmax_t{1} << 20U;
    const fs::path generation = directory.current().value();
    const std::uintmax_t bytes = table_bytes(generation);
    const auto compacted = estimated_compacted_size(generation);
    return compacted && bytes > small && bytes * quarters > *compacted * (quarters + 1);
}

void compact_generation(IndexDirectory& directory) {
    const fs::path generation = directory.current().value();
    // Compaction reads what it copies, and would give damage new checksums.
    if (const auto changed = changed_tables(generation); !changed.empty())
        throw Error("index_damaged.table", {{"table", changed.front()}, {"folder", directory.folder().string()}});
    fs::create_directories(directory.building());
    const fs::path compacted = directory.building() / "compacted";
    open_database(generation).compact(compacted.string());
    static_cast<void>(open_database(compacted));  // has its records
    directory.publish(compacted);
    static_cast<void>(open_index(directory.folder()));
    directory.remove_leftovers();
}

CompactionResult compact_index(const fs::path& index) {
    return translating_errors(index, [&] {
        IndexDirectory directory(index);
        directory.require_index_or_empty();
        static_cast<void>(read_any_metadata(open_index(index), index));
        const WriteLock lock(index);
        directory.remove_unfinished();
        CompactionResult result{.bytes_before = table_bytes(directory.current().value())};
        compact_generation(directory);
        result.bytes_after = table_bytes(directory.current().value());
        return result;
    });
}

}  // namespace hankehaku
