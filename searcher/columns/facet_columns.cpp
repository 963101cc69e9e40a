#include "searcher/columns/facet_columns.h"

#include "indexer/format/collation.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hankehaku {

FacetColumn::FacetColumn(const Xapian::Database& database, Facet facet, const Collation& collation,
                         const OrganisationNames* names)
    : last_(static_cast<std::size_t>(database.get_lastdocid()) + 1) {
    begins_.reserve(last_ + 1);
    const auto slot = schema::facet_slot(facet);
    // Most projects share their combination of values, so whole slots are looked up before they are taken apart.
    std::unordered_map<std::string, std::vector<Ordinal>> known;
    const auto ordinals_of = [&](const std::string& joined) -> const std::vector<Ordinal>& {
        const auto [entry, fresh] = known.try_emplace(joined);
        if (!fresh) return entry->second;
        for (const std::string& stored : schema::values_of_facet_slot(joined)) {
            const std::string& shown = names ? names->shown(stored) : stored;
            if (names) note_spelling(shown, stored);
            const auto [value, added] = ordinal_of_.try_emplace(shown, static_cast<Ordinal>(values_.size()));
            if (added) values_.push_back(value->first);
            // One organisation may take part under two spellings.
            if (std::find(entry->second.begin(), entry->second.end(), value->second) == entry->second.end())
                entry->second.push_back(value->second);
        }
        return entry->second;
    };
    for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it) {
        begins_.resize(it.get_docid() + std::size_t{1}, static_cast<std::uint32_t>(ordinals_.size()));
        const auto& ordinals = ordinals_of(*it);
        ordinals_.insert(ordinals_.end(), ordinals.begin(), ordinals.end());
    }
    begins_.resize(last_ + 1, static_cast<std::uint32_t>(ordinals_.size()));
    order_values(collation);
}

/// Ordinals were given as values came; now they follow the alphabet, so that counting never compares texts.
void FacetColumn::order_values(const Collation& collation) {
    std::vector<std::pair<std::string, Ordinal>> keys;
    keys.reserve(values_.size());
    for (const auto& value : values_) keys.emplace_back(collation.key(value), static_cast<Ordinal>(keys.size()));
    std::sort(keys.begin(), keys.end(), [&](const auto& a, const auto& b) {
        return std::tie(a.first, values_[a.second]) < std::tie(b.first, values_[b.second]);
    });
    std::vector<Ordinal> renumbered(keys.size());
    for (Ordinal ordinal = 0; ordinal < keys.size(); ++ordinal) renumbered[keys[ordinal].second] = ordinal;
    for (auto& ordinal : ordinals_) ordinal = renumbered[ordinal];
    for (auto& [value, ordinal] : ordinal_of_) values_[ordinal = renumbered[ordinal]] = value;
}

std::optional<FacetColumn::Ordinal> FacetColumn::ordinal(const std::string& value) const {
    const auto found = ordinal_of_.find(value);
    return found == ordinal_of_.end() ? std::nullopt : std::optional{found->second};
}

void FacetColumn::note_spelling(const std::string& value, const std::string& stored) {
    std::vector<std::string>& known = spellings_[value];
    if (std::find(known.begin(), known.end(), stored) == known.end()) known.push_back(stored);
}

std::vector<std::string> FacetColumn::spellings(const std::string& value) const {
    const auto found = spellings_.find(value);
    return found == spellings_.end() ? std::vector{value} : found->second;
}

const FacetColumn& FacetColumns::operator[](Facet facet) {
    return memory_->columns[static_cast<std::size_t>(facet)].get([&] {
        const OrganisationNames* names = nullptr;
        if (facet_info(facet).kind == FacetKind::organisation)
            names = &memory_->names.get([&] { return OrganisationNames(database_); });
        return FacetColumn(database_, facet, *collation_, names);
    });
}

}  // namespace hankehaku
