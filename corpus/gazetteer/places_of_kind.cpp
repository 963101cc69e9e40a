#include "corpus/gazetteer/places_of_kind.h"

#include <algorithm>
#include <string>
#include <utility>

#include "corpus/gazetteer/case_forms.h"
#include "corpus/gazetteer/place_table.h"

namespace hankehaku {
namespace {

using Strength = PlaceIndex::Strength;

std::vector<PlaceKey> finnish_forms(std::string_view nominative, std::string_view genitive) {
    const auto nominatives = split(nominative, '|');
    const auto genitives = split(genitive, '|');
    std::vector<NamePart> parts;
    for (std::size_t i = 0; i < std::min(nominatives.size(), genitives.size()); ++i)
        parts.push_back({place_key(nominatives[i]), place_key(genitives[i])});
    return parts.empty() ? std::vector<PlaceKey>{} : case_forms(parts);
}

}  // namespace

std::size_t PlacesOfKind::add(Place place) {
    const std::size_t at = places.size();
    for (const auto* written : {&place.name, &place.swedish, &place.english, &place.code})
        index.add(place_key(*written), at, Strength::written);
    // People leave out the zeros that spreadsheets have dropped: 91 for 091.
    const auto significant = std::min(place.code.find_first_not_of('0'), place.code.size());
    index.add(place_key(place.code.substr(significant)), at, Strength::derived);
    places.push_back(std::move(place));
    return at;
}

void PlacesOfKind::add_finnish(std::size_t place, std::string_view nominative, std::string_view genitive) {
    index.add(place_key(nominative), place, Strength::written);
    index.add(place_key(genitive), place, Strength::written);
    for (const PlaceKey& form : finnish_forms(nominative, genitive)) index.add(form, place, Strength::derived);
}

void PlacesOfKind::add_other_names(std::size_t place, std::string_view names) {
    for (const std::string_view name : split(names, ';')) {
        const std::size_t slash = name.find('/');
        if (slash != std::string_view::npos)
            add_finnish(place, name.substr(0, slash), name.substr(slash + 1));
        else
            index.add(place_key(name), place, Strength::written);
    }
}

void PlacesOfKind::add_surrounding(std::string_view words, std::string_view genitive) {
    index.add_surrounding(place_key(words));
    for (const PlaceKey& form : finnish_forms(words, genitive)) index.add_surrounding(form);
}

std::string without_bars(std::string_view name) {
    std::string plain{name};
    std::erase(plain, '|');
    return plain;
}

}  // namespace hankehaku
