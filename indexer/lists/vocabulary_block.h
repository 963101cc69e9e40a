#pragma once

#include "indexer/format/packed_bytes.h"

#include <xapian.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A block of the vocabulary: terms in order, each with how many documents have it and where its lists are.
///
/// Most words of a text are in few others, so a short list is in the block itself; a longer one has a key of its
/// own.  For each term: bytes in common with the one before; the rest of it, with its size; documents * 4, plus 2 for
/// positions and 1 for postings under keys of their own; then the postings and positions that are in the block, each
/// with its size.
namespace hankehaku::lists {

/// Where a list of a term is.
template <class Bytes>
struct ListPlace {
    bool own_key = false;
    Bytes here{};  ///< one part; empty where there is none, or under a key of its own
    [[nodiscard]] bool empty() const { return !own_key && here.empty(); }
};

struct VocabularyEntry {
    std::string term;
    Xapian::doccount documents = 0;
    ListPlace<std::string> postings;   ///< none for a term of Xapian's
    ListPlace<std::string> positions;  ///< none for a kind of word that has none
};

/// Size limit of a list inside a block; a longer list has a key of its own.
inline constexpr std::size_t longest_list_in_block = 40;

[[nodiscard]] std::string encode_block(std::span<const VocabularyEntry> entries);

/// Goes through the terms of a block.
class VocabularyReader {
public:
    /// `block` must outlive the reader.
    explicit VocabularyReader(std::string_view block = {}) : bytes_(block) {}

    /// Moves to the next term, at first to the first; false after the last.
    bool next();

    [[nodiscard]] const std::string& term() const { return term_; }
    [[nodiscard]] Xapian::doccount documents() const { return documents_; }
    [[nodiscard]] const ListPlace<std::string_view>& postings() const { return postings_; }
    [[nodiscard]] const ListPlace<std::string_view>& positions() const { return positions_; }
    [[nodiscard]] VocabularyEntry entry() const;

private:
    ByteReader bytes_;
    std::string term_;
    Xapian::doccount documents_ = 0;
    ListPlace<std::string_view> postings_, positions_;
};

/// The keys of blocks without their family, in order.
[[nodiscard]] std::string encode_directory(std::span<const std::string> bounds);
[[nodiscard]] std::vector<std::string> decode_directory(std::string_view bytes);

}  // namespace hankehaku::lists
