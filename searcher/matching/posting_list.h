#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hankehaku {

/// Documents in ascending order, with how often a term is in each: four bytes a document.
class PostingList {
public:
    /// Documents are kept, and queries run, in blocks of so many ids.
    static constexpr std::size_t block_size = 2048;
    [[nodiscard]] static constexpr std::size_t block_of(Xapian::docid id) { return id / block_size; }
    [[nodiscard]] static constexpr std::size_t offset_of(Xapian::docid id) { return id % block_size; }

    static constexpr Xapian::termcount most_occurrences = 0xFFFF;  ///< more count as this many

    PostingList() = default;
    /// Of documents that have no term in common; `ids` ascending.
    explicit PostingList(const std::vector<Xapian::docid>& ids) {
        for (const auto id : ids) add(id, 0);
    }

    /// `id` must be above those before.
    void add(Xapian::docid id, Xapian::termcount occurrences);

    void reserve(std::size_t documents) {
        offsets_.reserve(documents);
        occurrences_.reserve(documents);
    }

    /// The documents of one block.
    struct Block {
        std::span<const std::uint16_t> offsets;  ///< ascending
        std::span<const std::uint16_t> occurrences;
    };
    [[nodiscard]] Block block(std::size_t number) const;

    [[nodiscard]] std::size_t size() const { return offsets_.size(); }
    [[nodiscard]] std::size_t bytes() const;

    bool operator==(const PostingList&) const = default;

private:
    /// Where a block begins; blocks without documents have none.
    struct Begin {
        std::uint32_t block;
        std::uint32_t posting;
        bool operator==(const Begin&) const = default;
    };
    std::vector<Begin> begins_;
    std::vector<std::uint16_t> offsets_;
    std::vector<std::uint16_t> occurrences_;
};

}  // namespace hankehaku
