#pragma once

#include "indexer/lists/vocabulary_block.h"

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku::lists {

/// All words of an index, base forms included, in the order of their terms: for looking one up, and for going through
/// those that begin alike without touching their lists.
///
/// Threads: for one thread.  Cost: the directory is read when first needed, some ten bytes for each hundred words; a
/// look-up reads one block.
class Vocabulary {
public:
    explicit Vocabulary(Xapian::Database database) : database_(std::move(database)) {}

    [[nodiscard]] const Xapian::Database& database() const { return database_; }

    [[nodiscard]] std::optional<VocabularyEntry> find(std::string_view term) const;

    /// Goes through the terms that begin with a prefix.
    class Terms {
    public:
        ~Terms() = default;
        Terms(const Terms&) = delete;
        Terms& operator=(const Terms&) = delete;
        Terms(Terms&&) = delete;
        Terms& operator=(Terms&&) = delete;

        /// Moves to the next term, at first to the first; false after the last.
        bool next();
        [[nodiscard]] const std::string& term() const { return reader_.term(); }
        [[nodiscard]] Xapian::doccount documents() const { return reader_.documents(); }
        [[nodiscard]] VocabularyEntry entry() const { return reader_.entry(); }

    private:
        friend class Vocabulary;
        Terms(const Vocabulary& vocabulary, std::string_view prefix);
        bool next_in_block();

        const Vocabulary* vocabulary_;
        std::string prefix_;
        std::size_t block_;
        std::string bytes_;
        VocabularyReader reader_;
    };
    [[nodiscard]] Terms beginning_with(std::string_view prefix) const { return {*this, prefix}; }
    [[nodiscard]] bool has_beginning(std::string_view prefix) const { return beginning_with(prefix).next(); }

    /// The keys of the blocks, see decode_directory().
    [[nodiscard]] const std::vector<std::string>& bounds() const;
    /// The bytes of the block with this number; throws Error(index_damaged) when it is not there.
    [[nodiscard]] std::string block(std::size_t number) const;
    /// The number of the block in which `term` is, if anywhere.
    [[nodiscard]] std::size_t block_of(std::string_view term) const;

private:
    Xapian::Database database_;
    mutable std::optional<std::vector<std::string>> bounds_;
};

}  // namespace hankehaku::lists
