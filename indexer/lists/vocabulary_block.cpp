#include "indexer/lists/vocabulary_block.h"

#include "indexer/lists/front_coding.h"
#include "indexer/lists/list_keys.h"

#include <cstdint>

namespace hankehaku::lists {
namespace {

constexpr std::uint64_t own_postings = 1, own_positions = 2;

}  // namespace

std::string encode_block(std::span<const VocabularyEntry> entries) {
    std::string bytes;
    std::string_view before;
    for (const VocabularyEntry& entry : entries) {
        append_front_coded(bytes, before, entry.term);
        before = entry.term;
        append_varint(bytes, std::uint64_t{entry.documents} << 2U | (entry.positions.own_key ? own_positions : 0) |
                                 (entry.postings.own_key ? own_postings : 0));
        if (!entry.postings.own_key) append_sized(bytes, entry.postings.here);
        if (!entry.positions.own_key) append_sized(bytes, entry.positions.here);
    }
    return bytes;
}

bool VocabularyReader::next() {
    if (bytes_.at_end()) return false;
    take_front_coded(bytes_, term_);
    const std::uint64_t head = bytes_.number();
    if (head >> 2U == 0 || head >> 2U > 0xFFFFFFFFU) fail_damaged();
    documents_ = static_cast<Xapian::doccount>(head >> 2U);
    postings_ = {(head & own_postings) != 0, {}};
    positions_ = {(head & own_positions) != 0, {}};
    if (!postings_.own_key) postings_.here = bytes_.take_sized();
    if (!positions_.own_key) positions_.here = bytes_.take_sized();
    return true;
}

VocabularyEntry VocabularyReader::entry() const {
    return {term_,
            documents_,
            {postings_.own_key, std::string(postings_.here)},
            {positions_.own_key, std::string(positions_.here)}};
}

std::string encode_directory(std::span<const std::string> bounds) {
    std::string bytes;
    append_varint(bytes, bounds.size());
    std::string_view before;
    for (const std::string& bound : bounds) {
        append_front_coded(bytes, before, bound);
        before = bound;
    }
    return bytes;
}

std::vector<std::string> decode_directory(std::string_view bytes) {
    ByteReader reader(bytes);
    const std::uint64_t count = reader.number();
    if (count > bytes.size()) fail_damaged();
    std::vector<std::string> bounds(count);
    std::string bound;
    for (std::string& one : bounds) {
        take_front_coded(reader, bound);
        one = bound;
    }
    if (!reader.at_end()) fail_damaged();
    return bounds;
}

}  // namespace hankehaku::lists
