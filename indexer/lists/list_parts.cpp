#include "indexer/lists/list_parts.h"

#include <algorithm>
#include <utility>

namespace hankehaku::lists {
namespace {

void append_posting(std::string& bytes, std::uint64_t step, const WordEntry& entry) {
    constexpr Xapian::termcount escape = 7;
    append_varint(bytes, step << 3U | std::min(entry.occurrences, escape));
    if (entry.occurrences >= escape) append_varint(bytes, entry.occurrences - escape);
}

void append_positions(std::string& bytes, std::uint64_t step, std::span<const std::uint32_t> numbers) {
    if (numbers.size() == 1) {
        append_varint(bytes, step << 1U | 1U);
        append_varint(bytes, numbers.front());
        return;
    }
    std::string steps;
    std::uint32_t before = 0;
    for (const std::uint32_t number : numbers) append_varint(steps, number - std::exchange(before, number));
    append_varint(bytes, step << 1U);
    append_varint(bytes, steps.size());
    bytes += steps;
}

}  // namespace

std::vector<ListPart> encode_list(ListKind kind, const WordPostings& postings, std::size_t most_bytes,
                                  Xapian::docid first) {
    std::vector<ListPart> parts;
    Xapian::docid before = first;
    for (const WordEntry& entry : postings.entries) {
        if (kind == ListKind::positions && entry.count == 0) continue;
        if (parts.empty()) {
            parts.push_back({first, {}});
        } else if (parts.back().bytes.size() >= most_bytes) {
            parts.push_back({entry.id, {}});
            before = entry.id;
        }
        const std::uint64_t step = entry.id - before;
        if (kind == ListKind::postings)
            append_posting(parts.back().bytes, step, entry);
        else
            append_positions(parts.back().bytes, step, postings.numbers_of(entry));
        before = entry.id;
    }
    return parts;
}

void decode_part(ListKind kind, std::string_view part, Xapian::docid first, WordPostings& postings) {
    if (kind == ListKind::postings) {
        read_postings(part, first, [&](auto id, auto occurrences) { postings.add(id, occurrences, {}); });
        return;
    }
    read_positions(part, first, [&](auto id, std::string_view numbers) {
        const auto begin = static_cast<std::uint32_t>(postings.numbers.size());
        for_each_number(numbers, [&](std::uint32_t number) { postings.numbers.push_back(number); });
        postings.entries.push_back({id, 0, begin, static_cast<std::uint32_t>(postings.numbers.size()) - begin});
    });
}

std::string encode_head(const std::vector<Xapian::docid>& firsts, std::string_view part) {
    std::string bytes;
    append_varint(bytes, firsts.size());
    Xapian::docid before = 0;
    for (const Xapian::docid first : firsts) append_varint(bytes, first - std::exchange(before, first));
    return bytes.append(part);
}

ListHead decode_head(std::string_view bytes) {
    ByteReader reader(bytes);
    ListHead head;
    const std::uint64_t count = reader.number();
    if (count > bytes.size()) fail_damaged();  // each takes a byte at least
    std::uint64_t first = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t step = reader.number();
        first += step;
        if (step == 0 || step >= id_limit || first >= id_limit) fail_damaged();
        head.firsts.push_back(static_cast<Xapian::docid>(first));
    }
    head.part = reader.rest();
    return head;
}

}  // namespace hankehaku::lists
