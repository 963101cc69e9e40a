#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace hankehaku::lists {

/// The totals of the words of one document, in a value slot: ranking needs the length, and the counts tell whether a
/// change took every word of the document out of the lists.
struct WordTotals {
    std::uint64_t length = 0;     ///< what all its terms weigh
    std::uint64_t postings = 0;   ///< posting lists it is in
    std::uint64_t positions = 0;  ///< position lists
    bool operator==(const WordTotals&) const = default;
};

[[nodiscard]] std::string encode_totals(const WordTotals& totals);
/// Throws Error(index_damaged).
[[nodiscard]] WordTotals decode_totals(std::string_view bytes);
[[nodiscard]] WordTotals read_totals(const Xapian::Database& database, Xapian::docid id);

}  // namespace hankehaku::lists
