#pragma once

#include "hankehaku/project.h"
#include "indexer/format/index_metadata.h"
#include "indexer/lists/stored_readings.h"
#include "searcher/columns/facet_columns.h"
#include "searcher/columns/figure_columns.h"
#include "searcher/matching/posting_lists.h"

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hankehaku {

/// What searchers of one state of an index keep of it in memory together.  Thread-safe.
struct SnapshotMemory {
    SnapshotMemory(std::size_t posting_cache_bytes, std::shared_ptr<lists::StoredReadings> stored_readings)
        : postings(std::make_shared<PostingCache>(posting_cache_bytes)), readings(std::move(stored_readings)) {}

    std::shared_ptr<PostingCache> postings;
    std::shared_ptr<lists::StoredReadings> readings;
    std::shared_ptr<FacetColumnMemory> facets = std::make_shared<FacetColumnMemory>();
    std::shared_ptr<FigureColumnMemory> figures = std::make_shared<FigureColumnMemory>();
};

/// Gives searchers that are clones of each other the same memory for the same state of their index.  Thread-safe.
class SnapshotMemoryPool {
public:
    explicit SnapshotMemoryPool(std::size_t posting_cache_bytes) : posting_cache_bytes_(posting_cache_bytes) {}

    /// Memory of an older state lives as long as a searcher is still on that state.  `open` opens the index once more.
    [[nodiscard]] SnapshotMemory memory_of(const std::string& state, const std::function<Xapian::Database()>& open);

private:
    std::size_t posting_cache_bytes_;
    std::mutex mutex_;
    std::string state_;                     ///< guarded by mutex_
    std::optional<SnapshotMemory> memory_;  ///< guarded by mutex_; of state_
};

/// One state of an index, opened.  For one thread; what it keeps in memory is shared through the pool.
class IndexSnapshot {
public:
    /// Opens the newest state; again, a few times at most, when a writer replaces it meanwhile.  `collation` must
    /// outlive the snapshot.  Throws Error: index_missing, index_incompatible, index_damaged.
    [[nodiscard]] static std::unique_ptr<IndexSnapshot> open_newest(const std::filesystem::path& folder,
                                                                    const Collation& collation, const Ranking& ranking,
                                                                    SnapshotMemoryPool& pool);

    /// Names the state.
    [[nodiscard]] std::string state() const;
    /// True while no writer has changed the index since it was opened.
    [[nodiscard]] bool is_newest();
    /// Of an older format too: the words of such an index cannot be searched, its projects can be read.
    [[nodiscard]] const IndexMetadata& metadata() const { return metadata_; }
    [[nodiscard]] const Xapian::Database& database() const { return database_; }
    [[nodiscard]] PostingLists& lists() { return lists_; }
    [[nodiscard]] const std::shared_ptr<lists::StoredReadings>& readings() const { return memory_.readings; }
    [[nodiscard]] FacetColumns& facets() { return facets_; }
    [[nodiscard]] FigureColumns& figures() { return figures_; }

    /// The document of the project with this code, nothing where there is none.  A code of the register is found
    /// whatever its case: "s20494".
    [[nodiscard]] std::optional<Xapian::docid> document(std::string_view code) const;
    /// The same; throws Error(not_found).
    [[nodiscard]] Xapian::docid known_document(std::string_view code) const;
    [[nodiscard]] Project project(Xapian::docid id) const;

private:
    IndexSnapshot(const std::filesystem::path& folder, const Collation& collation, const Ranking& ranking,
                  SnapshotMemoryPool& pool);

    std::filesystem::path folder_;
    std::optional<std::filesystem::path> generation_;
    Xapian::Database database_;
    std::string uuid_;  ///< distinguishes databases that had the same name at different times
    IndexMetadata metadata_;
    SnapshotMemory memory_;
    PostingLists lists_;
    FacetColumns facets_;
    FigureColumns figures_;
};

}  // namespace hankehaku
