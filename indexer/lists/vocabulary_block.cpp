#include "indexer/lists/vocabulary_block.h"

#include "indexer/lists/list_keys.h"

#include <algorithm>
#include <cstdint>

namespace hankehaku::lists {
namespace {

constexpr std::uint64_t own_postings = 1, own_positions = 2;

/// Appends `term` as what it has in common with `before`, and the rest.
void append_term(std::string& bytes, std::string_view before, std::string_view term) {
    const auto [own, ignored] = std::mismatch(term.begin(), term.end(), before.begin(), before.end());
    const auto common = static_cast<std::size_t>(own - term.begin());
    append_varint(bytes, common);
    append_sized(bytes, term.substr(common));
}

/// Makes `term`, which was read before, the next one.
void take_term(ByteReader& bytes, std::string& term) {
    const std::uint64_t common = bytes.number();
    const std::string_view rest = bytes.take_sized();
    // The first byte that differs is greater, or the term is longer: so the terms are in order.
    const bool ascends =
        common <= term.size() && !rest.empty() &&
        (common == term.size() || static_cast<unsigned char>(rest.front()) > static_cast<unsigned char>(term[common]));
    if (!ascends) fail_damaged();
    term.resize(common);
    term += rest;
}

}  // namespace

std::string encode_block(std::span<const VocabularyEntry> entries) {
    std::string bytes;
    std::string_view before;
    for (const VocabularyEntry& entry : entries) {
        append_term(bytes, before, entry.term);
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
    take_term(bytes_, term_);
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
        append_term(bytes, before, bound);
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
        take_term(reader, bound);
        one = bound;
    }
    if (!reader.at_end() || (!bounds.empty() && bounds.back() != keys::after_all_terms)) fail_damaged();
    return bounds;
}

}  // namespace hankehaku::lists
