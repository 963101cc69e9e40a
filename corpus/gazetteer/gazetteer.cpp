#include "hankehaku/gazetteer.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "base/made_once.h"
#include "corpus/gazetteer/embedded_tables.h"
#include "corpus/gazetteer/place_table.h"
#include "corpus/gazetteer/places_of_kind.h"

namespace hankehaku {
namespace {

// In the order of PlaceKind.
constexpr std::array<std::string_view, 4> kind_names{"authority", "province", "subregion", "municipality"};

void read_authorities(PlacesOfKind& known) {
    const PlaceTable table{tables::authorities()};
    for (const auto& row : table.rows()) {
        const std::size_t at = known.add({.kind = PlaceKind::authority,
                                          .code = {},
                                          .name = std::string{row["name"]},
                                          .swedish = std::string{row["swedish"]},
                                          .english = std::string{row["english"]},
                                          .parent = {},
                                          .merged_into = {}});
        known.add_finnish(at, row["name"], row["genitive"]);
        if (!row["area"].empty()) known.add_finnish(at, row["area"], row["area_genitive"]);
        known.add_other_names(at, row["other_names"]);
    }
}

void read_provinces(PlacesOfKind& known) {
    const PlaceTable table{tables::provinces()};
    for (const auto& row : table.rows()) {
        const std::size_t at = known.add({.kind = PlaceKind::province,
                                          .code = std::string{row["code"]},
                                          .name = without_bars(row["name"]),
                                          .swedish = std::string{row["swedish"]},
                                          .english = std::string{row["english"]},
                                          .parent = {},
                                          .merged_into = {}});
        known.add_finnish(at, row["name"], row["genitive"]);
        known.add_other_names(at, row["other_names"]);
    }
}

using NamesByCode = std::unordered_map<std::string_view, std::string>;

NamesByCode names_by_code(const PlacesOfKind& known) {
    NamesByCode names;
    for (const Place& place : known.places) names.emplace(place.code, place.name);
    return names;
}

void read_subregions(PlacesOfKind& known, const NamesByCode& provinces) {
    const PlaceTable table{tables::subregions()};
    for (const auto& row : table.rows()) {
        const std::string name{row["name"]};
        const std::size_t at = known.add({.kind = PlaceKind::subregion,
                                          .code = std::string{row["code"]},
                                          .name = name.empty() ? std::string{row["genitive"]} + " seutukunta" : name,
                                          .swedish = std::string{row["swedish"]},
                                          .english = {},
                                          .parent = provinces.at(row["province"]),
                                          .merged_into = {}});
        known.add_finnish(at, row["nominative"], row["genitive"]);
        known.add_other_names(at, row["other_names"]);
    }
}

void read_municipalities(PlacesOfKind& known, const NamesByCode& subregions) {
    const PlaceTable table{tables::municipalities()};
    NamesByCode names;
    for (const auto& row : table.rows()) names.emplace(row["code"], without_bars(row["name"]));
    for (const auto& row : table.rows()) {
        const auto into = names.find(row["merged_into"]);
        const std::size_t at = known.add({.kind = PlaceKind::municipality,
                                          .code = std::string{row["code"]},
                                          .name = without_bars(row["name"]),
                                          .swedish = std::string{row["swedish"]},
                                          .english = {},
                                          .parent = subregions.at(row["subregion"]),
                                          .merged_into = into == names.end() ? std::string{} : into->second});
        known.add_finnish(at, row["name"], row["genitive"]);
        known.add_other_names(at, row["other_names"]);
    }
}

using PlacesByKind = std::array<PlacesOfKind, kind_names.size()>;

void read_surrounding_words(PlacesByKind& by_kind) {
    const PlaceTable table{tables::surrounding_words()};
    for (const auto& row : table.rows())
        for (std::size_t kind = 0; kind < kind_names.size(); ++kind)
            if (row["kind"] == kind_names[kind]) by_kind[kind].add_surrounding(row["words"], row["genitive"]);
}

PlacesByKind read_places() {
    PlacesByKind places;
    const auto of = [&](PlaceKind kind) -> PlacesOfKind& { return places.at(static_cast<std::size_t>(kind)); };
    read_authorities(of(PlaceKind::authority));
    read_provinces(of(PlaceKind::province));
    read_subregions(of(PlaceKind::subregion), names_by_code(of(PlaceKind::province)));
    read_municipalities(of(PlaceKind::municipality), names_by_code(of(PlaceKind::subregion)));
    read_surrounding_words(places);
    return places;
}

}  // namespace

struct HANKEHAKU_HIDDEN Gazetteer::Impl {
    [[nodiscard]] const PlacesOfKind& of(PlaceKind kind) const {
        return places.get(read_places).at(static_cast<std::size_t>(kind));
    }

    /// Read by the first who asks: most queries name no place.
    mutable MadeOnce<PlacesByKind> places;
};

Gazetteer::Gazetteer() : impl_(std::make_unique<const Impl>()) {}
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

const Place* Gazetteer::find(PlaceKind kind, std::string_view text) const {
    const PlacesOfKind& known = impl_->of(kind);
    const auto place = known.index.find(text);
    return place ? &known.places[*place] : nullptr;
}

std::vector<const Place*> Gazetteer::nearest(PlaceKind kind, std::string_view text, std::size_t count) const {
    const PlacesOfKind& known = impl_->of(kind);
    std::vector<const Place*> places;
    for (const std::size_t place : known.index.nearest(text, count)) places.push_back(&known.places[place]);
    return places;
}

std::span<const Place> Gazetteer::all(PlaceKind kind) const { return impl_->of(kind).places; }

}  // namespace hankehaku
