#include "indexer/lists/word_totals.h"

#include "indexer/format/packed_bytes.h"
#include "indexer/format/schema.h"

namespace hankehaku::lists {

std::string encode_totals(const WordTotals& totals) {
    std::string bytes;
    for (const std::uint64_t total : {totals.length, totals.postings, totals.positions}) append_varint(bytes, total);
    return bytes;
}

WordTotals decode_totals(std::string_view bytes) {
    ByteReader reader(bytes);
    WordTotals totals;
    for (std::uint64_t* const total : {&totals.length, &totals.postings, &totals.positions}) *total = reader.number();
    if (!reader.at_end()) fail_damaged();
    return totals;
}

WordTotals read_totals(const Xapian::Database& database, Xapian::docid id) {
    return decode_totals(database.get_document(id, Xapian::DOC_ASSUME_VALID).get_value(schema::word_totals_slot));
}

}  // namespace hankehaku::lists
