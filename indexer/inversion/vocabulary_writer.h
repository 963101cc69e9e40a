#pragma once

#include "indexer/inversion/list_store.h"
#include "indexer/lists/vocabulary_block.h"

#include <xapian.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hankehaku {

/// Entries cut into blocks of a size that is quickly read through; `most_bytes` is about that of one.
[[nodiscard]] std::vector<std::span<const lists::VocabularyEntry>> cut_into_blocks(
    std::span<const lists::VocabularyEntry> entries, std::size_t most_bytes);

inline constexpr std::size_t vocabulary_block_bytes = 1500;

/// Writes the words of a new index, in order: their lists, and the vocabulary that leads to them.
class VocabularyWriter {
public:
    /// `database` must outlive the writer; it holds no lists yet.
    explicit VocabularyWriter(Xapian::WritableDatabase& database)
        : database_(&database),
          postings_(database, lists::ListKind::postings),
          positions_(database, lists::ListKind::positions) {}

    /// Terms must be added in order.  A term without documents is ignored.
    void add(const std::string& term, const lists::WordPostings& documents);

    /// Writes the rest and the directory, and commits.
    void finish();

private:
    void write_block(const std::string& bound);
    void commit_now_and_then();

    Xapian::WritableDatabase* database_;
    ListStore postings_, positions_;
    std::vector<lists::VocabularyEntry> entries_;
    std::size_t entry_bytes_ = 0;
    std::vector<std::string> bounds_;
    std::size_t bytes_committed_ = 0;
};

}  // namespace hankehaku
