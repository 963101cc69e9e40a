#pragma once

#include "indexer/format/packed_bytes.h"
#include "indexer/lists/word_postings.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A list is cut into parts of ascending document ids, so that a change rewrites little and a look at few documents
/// reads little.  Each part begins anew: ids are told from the first id that it may hold.
///
///     postings   for each document: (step from the id before) * 8 + occurrences; 7 says: and so many more follow
///     positions  for each document: (step) * 2 + 1, then its only number; or (step) * 2, size in bytes, then the
///                numbers, each as the step from the one before
namespace hankehaku::lists {

enum class ListKind { postings, positions };

/// Above any id that a part may begin with.
inline constexpr std::uint64_t id_limit = std::uint64_t{1} << 32U;

struct ListPart {
    Xapian::docid first = 0;  ///< no id of it is less; 0 in the first part of a list
    std::string bytes;
    bool operator==(const ListPart&) const = default;
};

/// The entries as parts of about `most_bytes`; entries without numbers have no positions.  No entry: no part.
[[nodiscard]] std::vector<ListPart> encode_list(ListKind kind, const WordPostings& postings, std::size_t most_bytes,
                                                Xapian::docid first = 0);

/// Calls action(id, occurrences) for each document of a part of postings.
template <class Action>
void read_postings(std::string_view part, Xapian::docid first, Action action) {
    constexpr std::uint64_t escape = 7;
    ByteReader reader(part);
    std::uint64_t id = first;
    for (bool begun = false; !reader.at_end(); begun = true) {
        const std::uint64_t head = reader.number();
        id += head >> 3U;
        if (id >= id_limit || id == 0 || (begun && head >> 3U == 0)) fail_damaged();
        std::uint64_t occurrences = head & escape;
        if (occurrences == escape) occurrences += reader.number32();
        action(static_cast<Xapian::docid>(id), static_cast<Xapian::termcount>(occurrences));
    }
}

/// Calls action(id, numbers) for each document of a part of positions; for_each_number() reads `numbers`.
template <class Action>
void read_positions(std::string_view part, Xapian::docid first, Action action) {
    ByteReader reader(part);
    std::uint64_t id = first;
    for (bool begun = false; !reader.at_end(); begun = true) {
        const std::uint64_t head = reader.number();
        id += head >> 1U;
        if (id >= id_limit || id == 0 || (begun && head >> 1U == 0)) fail_damaged();
        std::string_view numbers;
        if ((head & 1U) != 0) {
            const char* const begin = reader.position();
            static_cast<void>(reader.number());
            numbers = {begin, static_cast<std::size_t>(reader.position() - begin)};
        } else {
            numbers = reader.take_sized();
        }
        action(static_cast<Xapian::docid>(id), numbers);
    }
}

/// Calls action(number) for the numbers of a document, ascending.
template <class Action>
void for_each_number(std::string_view bytes, Action action) {
    ByteReader reader(bytes);
    std::uint64_t number = 0;
    for (bool begun = false; !reader.at_end(); begun = true) {
        const std::uint32_t step = reader.number32();
        number += step;
        if (number > 0xFFFFFFFFU || (begun && step == 0)) fail_damaged();
        action(static_cast<std::uint32_t>(number));
    }
}

/// Appends what a part holds.
void decode_part(ListKind kind, std::string_view part, Xapian::docid first, WordPostings& postings);

/// The value under the key of a list: its first part, and where the others begin.
struct ListHead {
    std::vector<Xapian::docid> firsts;  ///< of the further parts
    std::string_view part;
};
[[nodiscard]] std::string encode_head(const std::vector<Xapian::docid>& firsts, std::string_view part);
/// Views into `bytes`.
[[nodiscard]] ListHead decode_head(std::string_view bytes);

}  // namespace hankehaku::lists
