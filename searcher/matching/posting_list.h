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

    /// Calls action(id, occurrences) for each document.
    template <class Action>
    void for_each(Action action) const {
        for (std::size_t i = 0; i < begins_.size(); ++i) {
            const std::size_t end = i + 1 < begins_.size() ? begins_[i + 1].posting : offsets_.size();
            for (std::size_t at = begins_[i].posting; at < end; ++at)
                action(static_cast<Xapian::docid>(begins_[i].block * block_size + offsets_[at]), occurrences_[at]);
        }
    }

    /// The burstiness of the term: mean occurrences by length in its documents.  Set by the reader of the list.
    [[nodiscard]] float density() const { return density_; }
    void set_density(float density) { density_ = density; }

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
    float density_ = 0;
};

}  // namespace hankehaku
