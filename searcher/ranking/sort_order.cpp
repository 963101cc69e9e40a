#include "searcher/ranking/sort_order.h"

#include "indexer/format/schema.h"

namespace hankehaku {
namespace {

Xapian::valueno slot_of(SortKey key) {
    switch (key) {
        case SortKey::start: return schema::start_slot;
        case SortKey::end: return schema::end_slot;
        case SortKey::funding: return schema::granted_slot;
        case SortKey::name: return schema::name_key_slot;
        case SortKey::relevance:
        case SortKey::score:
        case SortKey::code: break;
    }
    return schema::code_slot;
}

}  // namespace

SortOrder::SortOrder(const Xapian::Database& database, const SearchRequest& request)
    : descending_(request.descending.value_or(descending_by_default(request.sort))),
      values_(database, slot_of(request.sort)),
      codes_(database, schema::code_slot) {
    if (request.sort == SortKey::score) scores_.emplace(database, request.sort_score);
}

std::string SortOrder::key(Xapian::docid id) {
    const std::string value = scores_ ? scores_->key(id) : values_(id);
    std::string key(1, value.empty() ? '1' : '0');
    // Bytes are doubled so that a terminator below (ascending) or above (descending) every byte keeps prefixes in
    // order.
    for (const char byte : value) {
        const auto bits = static_cast<unsigned char>(byte);
        key += '\x01';
        key += static_cast<char>(descending_ ? 0xFFU - bits : bits);
    }
    key += descending_ ? '\x02' : '\0';
    return key + codes_(id);
}

bool descending_by_default(SortKey key) { return key != SortKey::name && key != SortKey::code; }

}  // namespace hankehaku
