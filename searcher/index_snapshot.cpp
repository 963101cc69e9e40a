#include "searcher/index_snapshot.h"

#include "hankehaku/error.h"
#include "hankehaku/project_code.h"
#include "indexer/format/index_directory.h"
#include "indexer/format/schema.h"
#include "indexer/format/steady_index.h"

namespace hankehaku {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t bytes_for_readings = std::size_t{8} << 20U;

/// Names one state of one database: its id, and the number of its last commit.
std::string state_of(const Xapian::Database& database) {
    return database.get_uuid() + ' ' + std::to_string(database.get_revision());
}

/// The index once more, as long as it is of the same analysis.
Xapian::Database open_again(const fs::path& folder, const std::string& analysis) {
    Xapian::Database database = open_index(folder);
    if (const auto error = other_analysis(read_any_metadata(database, folder), analysis, folder)) throw Error(*error);
    return database;
}

}  // namespace

SnapshotMemory SnapshotMemoryPool::memory_of(const std::string& state, const std::function<Xapian::Database()>& open) {
    const std::lock_guard lock(mutex_);
    if (!memory_ || state != state_) {
        memory_.emplace(posting_cache_bytes_, std::make_shared<lists::StoredReadings>(open, bytes_for_readings));
        state_ = state;
    }
    return *memory_;
}

IndexSnapshot::IndexSnapshot(const fs::path& folder, const Collation& collation, const Ranking& ranking,
                             SnapshotMemoryPool& pool)
    : folder_(folder),
      generation_(IndexDirectory(folder).current()),
      database_(open_index(folder)),
      uuid_(database_.get_uuid()),
      metadata_(read_any_metadata(database_, folder)),
      memory_(pool.memory_of(state_of(database_),
                             [folder, analysis = metadata_.analysis] { return open_again(folder, analysis); })),
      lists_(database_, ranking, memory_.postings),
      facets_(database_, collation, memory_.facets),
      figures_(database_, memory_.figures) {}

std::unique_ptr<IndexSnapshot> IndexSnapshot::open_newest(const fs::path& folder, const Collation& collation,
                                                          const Ranking& ranking, SnapshotMemoryPool& pool) {
    return on_steady_index(
        folder, [&] { return std::unique_ptr<IndexSnapshot>(new IndexSnapshot(folder, collation, ranking, pool)); });
}

std::string IndexSnapshot::state() const { return state_of(database_); }

bool IndexSnapshot::is_newest() {
    return IndexDirectory(folder_).current() == generation_ && !database_.reopen() && database_.get_uuid() == uuid_;
}

std::optional<Xapian::docid> IndexSnapshot::document(std::string_view code) const {
    const auto with = [this](std::string_view exact) -> std::optional<Xapian::docid> {
        const std::string key = schema::term(schema::TermKind::code, exact);
        const auto posting = database_.postlist_begin(key);
        if (posting == database_.postlist_end(key)) return std::nullopt;
        return *posting;
    };
    if (const auto id = with(code)) return id;
    const auto registered = find_register_code(code);
    return registered && *registered != code ? with(*registered) : std::nullopt;
}

Xapian::docid IndexSnapshot::known_document(std::string_view code) const {
    if (const auto id = document(code)) return *id;
    throw Error("not_found.project", {{"code", code}});
}

Project IndexSnapshot::project(Xapian::docid id) const { return lists_.records().project(database_.get_document(id)); }

}  // namespace hankehaku
