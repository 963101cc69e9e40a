#include "indexer/inversion/list_store.h"

#include "indexer/lists/list_keys.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace hankehaku {

using lists::ListKind;
using lists::ListPart;
using lists::WordEntry;
using lists::WordPostings;

namespace {

/// A part is written with about so many bytes, and cut when it has twice as many.
constexpr std::size_t part_bytes = 4096;

/// The entries with an id from `first` on and before `end`.
WordPostings in_range(const WordPostings& postings, std::uint64_t first, std::uint64_t end) {
    const auto from = [&](std::uint64_t id) {
        return std::lower_bound(postings.entries.begin(), postings.entries.end(), id,
                                [](const WordEntry& entry, std::uint64_t wanted) { return entry.id < wanted; });
    };
    WordPostings range;
    for (auto entry = from(first); entry != from(end); ++entry)
        range.add(entry->id, entry->occurrences, postings.numbers_of(*entry));
    return range;
}

/// `old` without `removed`, with `added`.
WordPostings merged(const WordPostings& old, const WordPostings& removed, const WordPostings& added,
                    std::size_t& entries_removed) {
    WordPostings result;
    auto gone = removed.entries.begin();
    auto fresh = added.entries.begin();
    const auto add_before = [&](std::uint64_t id) {
        for (; fresh != added.entries.end() && fresh->id < id; ++fresh)
            result.add(fresh->id, fresh->occurrences, added.numbers_of(*fresh));
    };
    for (const WordEntry& entry : old.entries) {
        add_before(entry.id);
        while (gone != removed.entries.end() && gone->id < entry.id) ++gone;
        if (gone != removed.entries.end() && gone->id == entry.id)
            ++entries_removed;
        else
            result.add(entry.id, entry.occurrences, old.numbers_of(entry));
    }
    add_before(lists::id_limit);
    return result;
}

}  // namespace

ListStore::ListStore(Xapian::WritableDatabase& database, ListKind kind)
    : database_(&database),
      kind_(kind),
      family_(kind == ListKind::postings ? lists::keys::postings_family : lists::keys::positions_family) {}

void ListStore::put(const std::string& key, std::string bytes) {
    const std::string value = sealed(std::move(bytes));
    bytes_written_ += key.size() + value.size();
    database_->set_metadata(key, value);
}

ListStore::Place ListStore::write(const std::string& term, const WordPostings& postings) {
    const Parts parts = encode_list(kind_, postings, part_bytes);
    if (parts.empty()) return {};
    if (parts.size() == 1 && parts.front().bytes.size() <= lists::longest_list_in_block)
        return {false, parts.front().bytes};
    return store(term, parts);
}

/// The parts under keys of their own.
ListStore::Place ListStore::store(const std::string& term, const Parts& parts) {
    std::vector<Xapian::docid> firsts;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        firsts.push_back(parts[i].first);
        put(lists::keys::of_part(family_, term, parts[i].first), parts[i].bytes);
    }
    put(lists::keys::of_term(family_, term), lists::encode_head(firsts, parts.front().bytes));
    return {true, {}};
}

ListStore::Parts ListStore::changed(const ListPart& part, const WordPostings& removed, const WordPostings& added,
                                    std::size_t& entries_removed) const {
    WordPostings old;
    decode_part(kind_, part.bytes, part.first, old);
    const WordPostings now = merged(old, removed, added, entries_removed);
    Parts parts = encode_list(kind_, now, 2 * part_bytes, part.first);
    return parts.size() > 1 ? encode_list(kind_, now, part_bytes, part.first) : parts;
}

ListStore::Place ListStore::change(const std::string& term, const Place& place, const WordPostings& removed,
                                   const WordPostings& added, std::size_t& entries_removed) {
    if (place.own_key) return change_own(term, removed, added, entries_removed);
    WordPostings old;
    decode_part(kind_, place.here, 0, old);
    return write(term, merged(old, removed, added, entries_removed));
}

ListStore::Place ListStore::change_own(const std::string& term, const WordPostings& removed, const WordPostings& added,
                                       std::size_t& entries_removed) {
    const std::string key = lists::keys::of_term(family_, term);
    const std::string value = database_->get_metadata(key);
    const lists::ListHead head = lists::decode_head(unsealed(value));
    std::string first_part(head.part);
    std::vector<Xapian::docid> firsts;
    for (std::size_t i = 0; i <= head.firsts.size(); ++i) {
        const Xapian::docid first = i == 0 ? 0 : head.firsts[i - 1];
        const std::uint64_t end = i < head.firsts.size() ? head.firsts[i] : lists::id_limit;
        const WordPostings gone = in_range(removed, first, end), fresh = in_range(added, first, end);
        if (gone.entries.empty() && fresh.entries.empty()) {
            if (i > 0) firsts.push_back(first);
            continue;
        }
        const std::string part_key = lists::keys::of_part(family_, term, first);
        const std::string stored = i == 0 ? std::string() : database_->get_metadata(part_key);
        Parts parts =
            changed({first, i == 0 ? first_part : std::string(unsealed(stored))}, gone, fresh, entries_removed);
        if (i == 0) {
            first_part = parts.empty() ? std::string() : parts.front().bytes;
            if (!parts.empty()) parts.erase(parts.begin());
        } else if (parts.empty()) {
            database_->set_metadata(part_key, {});
        }
        for (const ListPart& part : parts) {
            firsts.push_back(part.first);
            put(lists::keys::of_part(family_, term, part.first), part.bytes);
        }
    }
    if (first_part.empty() && firsts.empty()) {
        database_->set_metadata(key, {});
        return {};
    }
    if (first_part != head.part || firsts != head.firsts) put(key, lists::encode_head(firsts, first_part));
    return {true, {}};
}

}  // namespace hankehaku
