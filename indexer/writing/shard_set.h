#pragma once

#include <xapian.h>

#include <cstddef>
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
class ShardSet {
public:
    static constexpr std::size_t usual_shard_size = 5000;

    /// The shards will be in `folder`, which is made when there is something to write.  One is full after `shard_size`
    /// changes.
    explicit ShardSet(std::filesystem::path folder, std::size_t shard_size = usual_shard_size)
        : folder_(std::move(folder)), shard_size_(shard_size) {}

    /// Adds the document of a project, or replaces it.
    void put(const std::string& code, const Xapian::Document& document);

    /// Takes the document of a project out again, if it was put.
    void remove(const std::string& code);

    /// Writes all out.
    void finish();

    /// All shards, finished.
    [[nodiscard]] std::vector<std::filesystem::path> folders() const;

private:
    struct Shard {
        std::filesystem::path folder;
        std::vector<std::string> outdated;  ///< codes whose documents must go
    };
    void begin_shard();
    void close_shard();
    void count_change();

    std::filesystem::path folder_;
    std::size_t shard_size_;
    std::vector<Shard> shards_;
    Xapian::WritableDatabase last_;                          ///< of shards_.back()
    std::size_t changes_ = 0;                                ///< of last_
    std::unordered_map<std::string, std::size_t> shard_of_;  ///< by code
};

}  // namespace hankehaku
