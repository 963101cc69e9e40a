#include "searcher/columns/organisation_names.h"

#include "base/name_key.h"
#include "hankehaku/facet.h"
#include "hankehaku/organisation.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

/// How many projects have each value of either facet.
std::unordered_map<std::string, std::size_t> counted_values(const Xapian::Database& database) {
    std::unordered_map<std::string, std::size_t> counts;
    for (const Facet facet : {Facet::organisation, Facet::partner}) {
        const auto slot = schema::facet_slot(facet);
        for (auto it = database.valuestream_begin(slot); it != database.valuestream_end(slot); ++it)
            for (std::string& value : schema::values_of_facet_slot(*it)) ++counts[std::move(value)];
    }
    return counts;
}

struct Spellings {
    std::map<std::string, std::size_t> names;

    [[nodiscard]] std::string most_frequent() const {
        const auto best = std::max_element(names.begin(), names.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return best == names.end() ? std::string() : best->first;
    }
};

}  // namespace

OrganisationNames::OrganisationNames(const Xapian::Database& database) {
    std::unordered_map<std::string, Spellings> by_id;
    std::vector<std::pair<std::string, std::string>> id_of_value;
    std::vector<std::string> without_id;
    for (const auto& [value, count] : counted_values(database)) {
        OrganisationName organisation = organisation_of_value(value);
        if (organisation.business_id.empty()) {
            without_id.push_back(value);
            continue;
        }
        Spellings& spellings = by_id[organisation.business_id];
        if (!organisation.name.empty()) spellings.names[std::move(organisation.name)] += count;
        id_of_value.emplace_back(value, std::move(organisation.business_id));
    }
    if (!without_id.empty()) {
        std::map<PlaceKey, std::set<std::string>> ids_called;
        for (const auto& [id, spellings] : by_id)
            for (const auto& [name, count] : spellings.names) ids_called[folded_key(name)].insert(id);
        for (std::string& value : without_id)
            if (const auto called = ids_called.find(folded_key(value));
                called != ids_called.end() && called->second.size() == 1)
                id_of_value.emplace_back(std::move(value), *called->second.begin());
    }
    std::unordered_map<std::string, std::string> shown_by_id;
    for (const auto& [id, spellings] : by_id)
        shown_by_id.emplace(id, organisation_value(spellings.most_frequent(), id));
    for (auto& [value, id] : id_of_value) {
        const std::string& shown = shown_by_id.at(id);
        if (shown != value) shown_.emplace(std::move(value), shown);
    }
}

const std::string& OrganisationNames::shown(const std::string& stored) const {
    const auto found = shown_.find(stored);
    return found == shown_.end() ? stored : found->second;
}

}  // namespace hankehaku
