#pragma once

#include "indexer/inversion/word_sources.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hankehaku {

/// Xapian databases, shards, that together hold projects, one document for each code.
///
/// A shard commits often, since Xapian's in-memory inverter gets slower and larger with what it holds, and it holds few
/// documents, since a commit rewrites most of its table of postings.  The shards are compacted into one in the end.
///
/// Documents of a shard are numbered as they come.  Which id each has is certain only in the end: it may be replaced or
/// moved.
class ShardSet {
public:
    static constexpr std::size_t usual_shard_size = 5000;

    struct Place {
        std::size_t shard = 0;
        std::uint32_t number = 0;  ///< of the document in the shard
    };
    struct Shard {
        std::filesystem::path folder;
        DocumentMap ids;  ///< by the documents' numbers
        /// How many documents there are: their ids are 1, 2, 3...
        [[nodiscard]] Xapian::doccount documents() const;
    };

    /// The shards will be in `folder`, which is made when there is something to write.  One is full after `shard_size`
    /// changes.
    explicit ShardSet(std::filesystem::path folder, std::size_t shard_size = usual_shard_size)
        : folder_(std::move(folder)), shard_size_(shard_size) {}

    /// Adds the document of a project, or replaces it.
    Place put(const std::string& code, const Xapian::Document& document);

    /// Takes the document of a project out again, if it was put.
    void remove(const std::string& code);

    /// Writes all out.
    void finish();

    /// All shards; ids are certain after finish().
    [[nodiscard]] const std::vector<Shard>& shards() const { return shards_; }

private:
    void begin_shard();
    void close_shard();
    void count_change();
    void commit();
    void forget(const Place& place);
    static void close_gaps_of(Shard& shard, Xapian::WritableDatabase& database);

    std::filesystem::path folder_;
    std::size_t shard_size_;
    std::vector<Shard> shards_;
    std::vector<std::vector<std::uint32_t>> outdated_;  ///< numbers of documents that must go, by shard
    Xapian::WritableDatabase last_;                     ///< of shards_.back()
    std::size_t changes_ = 0;                           ///< of last_
    std::size_t pending_bytes_ = 0;                     ///< of the documents since the last commit
    std::unordered_map<std::string, Place> place_of_;   ///< by code
};

}  // namespace hankehaku
