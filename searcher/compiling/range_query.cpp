#include "searcher/compiling/range_query.h"

#include "indexer/format/schema.h"

#include <optional>
#include <string>
#include <vector>

namespace hankehaku {
namespace {

MatchQuery documents_between(const Xapian::Database& database, Xapian::valueno slot,
                             const std::optional<std::string>& lowest, const std::optional<std::string>& highest) {
    std::vector<Xapian::docid> ids;
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
        const std::string value = *it;
        if ((!lowest || *lowest <= value) && (!highest || value <= *highest)) ids.push_back(it.get_docid());
    }
    return documents(ids);
}

}  // namespace

MatchQuery range_query(const Xapian::Database& database, const query::DateRange& range) {
    const auto iso = [](const std::optional<Date>& date) { return date ? std::optional{to_iso(*date)} : std::nullopt; };
    const auto slot = range.field == query::DateField::start ? schema::start_slot : schema::end_slot;
    return documents_between(database, slot, iso(range.first), iso(range.last));
}

MatchQuery range_query(const Xapian::Database& database, const query::MoneyRange& range) {
    const auto key = [](const std::optional<Money>& sum) {
        return sum ? std::optional{schema::money_slot_value(*sum)} : std::nullopt;
    };
    return documents_between(database, schema::money_slot(range.field), key(range.lowest), key(range.highest));
}

}  // namespace hankehaku
