#include "server/markup/value_names.h"

#include <optional>

namespace hankehaku::server {
namespace {

std::optional<PlaceKind> kind_of(Facet facet) {
    switch (facet) {
        case Facet::ely: return PlaceKind::authority;
        case Facet::province: return PlaceKind::province;
        case Facet::subregion: return PlaceKind::subregion;
        case Facet::municipality: return PlaceKind::municipality;
        default: return std::nullopt;
    }
}

std::string key(PlaceKind kind, std::string_view name) {
    return std::to_string(static_cast<int>(kind)) + " " + std::string(name);
}

const std::string& name_in(const Place& place, Language language) {
    return language == Language::swedish ? place.swedish : language == Language::english ? place.english : place.name;
}

}  // namespace

ValueNames::ValueNames() {
    for (const PlaceKind kind :
         {PlaceKind::authority, PlaceKind::province, PlaceKind::subregion, PlaceKind::municipality})
        for (const Place& place : gazetteer_.all(kind)) places_.emplace(key(kind, place.name), &place);
}

const Place* ValueNames::place(Facet facet, std::string_view value) const {
    const auto kind = kind_of(facet);
    if (!kind) return nullptr;
    const auto found = places_.find(key(*kind, value));
    return found == places_.end() ? nullptr : found->second;
}

std::string ValueNames::name(Facet facet, std::string_view value, Language language) const {
    const Place* const known = place(facet, value);
    if (known == nullptr || name_in(*known, language).empty()) return std::string(value);
    return name_in(*known, language);
}

bool ValueNames::translated(Facet facet, std::string_view value, Language language) const {
    if (language == Language::finnish) return true;
    const Place* const known = place(facet, value);
    return known != nullptr && !name_in(*known, language).empty();
}

}  // namespace hankehaku::server
