#include "searcher/facets/value_resolver.h"

#include "base/name_key.h"
#include "hankehaku/error.h"
#include "hankehaku/funding_class.h"
#include "hankehaku/organisation.h"
#include "indexer/format/schema.h"
#include "searcher/facets/near_names.h"
#include "searcher/facets/value_meanings.h"
#include "searcher/facets/value_range.h"
#include "searcher/query/error.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

/// The one value for which `matches` holds; nothing when there is none or more than one.
template <class Predicate>
std::optional<std::string> the_only(const std::vector<std::string>& values, Predicate matches) {
    const auto first = std::find_if(values.begin(), values.end(), matches);
    if (first == values.end() || std::any_of(std::next(first), values.end(), matches)) return std::nullopt;
    return *first;
}

std::optional<std::string> find_value(const std::vector<std::string>& values, std::string_view text) {
    const auto exact = std::find(values.begin(), values.end(), text);
    if (exact != values.end()) return *exact;
    const PlaceKey wanted = folded_key(text);
    if (wanted.empty()) return std::nullopt;
    if (auto same = the_only(values, [&](const auto& v) { return folded_key(v) == wanted; })) return same;
    if (const auto number = leading_number(text); !number.empty() && number.size() + 1 >= text.size())
        return the_only(values, [&](const auto& v) { return leading_number(v) == number; });
    const auto words = place_words(text);
    return the_only(values, [&](const auto& v) { return has_all_words(v, words); });
}

/// By business id, also one that the index lacks, as a year is; or by any spelling that one organisation alone has.
std::optional<std::string> find_organisation(const FacetColumn& column, std::string_view text) {
    const auto& values = column.values();
    if (std::find(values.begin(), values.end(), text) != values.end()) return std::string(text);
    if (auto id = business_id_from(text)) {
        const auto same = std::find_if(values.begin(), values.end(), [&](const std::string& value) {
            return organisation_of_value(value).business_id == *id;
        });
        return same == values.end() ? *std::move(id) : *same;
    }
    const PlaceKey wanted = folded_key(text);
    return the_only(values, [&](const std::string& value) {
        const auto spellings = column.spellings(value);
        return std::any_of(spellings.begin(), spellings.end(), [&](const std::string& spelling) {
            return folded_key(organisation_of_value(spelling).name) == wanted;
        });
    });
}

/// Fills `names` up with the names of `places` that are near `text`.
void add_nearest(std::vector<std::string>& names, std::span<const Place> places, std::string_view text) {
    std::vector<std::string> all;
    for (const Place& place : places) all.push_back(place.name);
    for (auto& name : near_names(all, text))
        if (names.size() < most_near_names && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
}

/// A year in which no project runs is also a year.
bool is_year(std::string_view text) {
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

[[noreturn]] void unknown(Facet facet, std::string_view text, const std::vector<std::string>& nearest) {
    Arguments arguments{{"facet", Term{facet_name(facet), facet_info(facet).label}},
                        {"facet_id", facet_name(facet)},
                        {"value", query::excerpt(text)}};
    if (nearest.empty()) throw Error("unknown_value.like_no_other", std::move(arguments));
    arguments.emplace_back("nearest", nearest);
    throw Error("unknown_value.facet", std::move(arguments));
}

/// "Jyväskylä" is neither an authority nor a province, but is inside one.
const Place* place_around(const Gazetteer& gazetteer, PlaceKind wanted, std::string_view text) {
    if (wanted != PlaceKind::authority && wanted != PlaceKind::province) return nullptr;
    const Place* place = gazetteer.find(PlaceKind::municipality, text);
    if (place != nullptr) place = gazetteer.find(PlaceKind::subregion, place->parent);
    if (place == nullptr) place = gazetteer.find(PlaceKind::subregion, text);
    if (place == nullptr) return nullptr;
    const std::string& province = place->parent;
    if (wanted == PlaceKind::province) return gazetteer.find(wanted, province);
    // Most centres are called like their province; these have two or have another name.
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> others{{{"Etelä-Karjala", "Kaakkois-Suomi"},
                                                                                   {"Kymenlaakso", "Kaakkois-Suomi"},
                                                                                   {"Kanta-Häme", "Häme"},
                                                                                   {"Päijät-Häme", "Häme"},
                                                                                   {"Keski-Pohjanmaa", "Pohjanmaa"}}};
    for (const auto& [name, area] : others)
        if (name == province) return gazetteer.find(wanted, area);
    return gazetteer.find(wanted, province);
}

/// The facet that has a place of this name, if `facet` has none.  An authority also has the names of its regions.
std::optional<Facet> facet_with_place(const Gazetteer& gazetteer, Facet facet, std::string_view text) {
    for (const FacetInfo& info : facet_table)
        if (info.kind == FacetKind::place && info.places != PlaceKind::authority && info.facet != facet &&
            gazetteer.find(info.places, text) != nullptr)
            return info.facet;
    return std::nullopt;
}

}  // namespace

std::vector<std::string> ValueResolver::meant(Facet facet, std::string_view text) const {
    const FacetInfo& info = facet_info(facet);
    if (info.kind == FacetKind::place)
        if (const Place* place = gazetteer_->find(info.places, text)) return {place->name};
    if (info.kind == FacetKind::funding_class) {
        if (const auto name = find_funding_class(text)) return {std::string(*name)};
        const auto classes = funding_classes();
        throw Error("unknown_value.class", {{"facet", Term{facet_name(facet), info.label}},
                                            {"facet_id", facet_name(facet)},
                                            {"value", query::excerpt(text)},
                                            {"known", std::vector<std::string>(classes.begin(), classes.end())}});
    }
    const auto& values = (*columns_)[facet].values();
    if (info.kind == FacetKind::organisation)
        if (auto value = find_organisation((*columns_)[facet], text)) return {*std::move(value)};
    if (std::find(values.begin(), values.end(), text) != values.end()) return {std::string(text)};
    if (auto several = values_meant(facet, text, values); !several.empty()) return several;
    if (auto value = find_value(values, text)) return {*std::move(value)};
    if (info.kind == FacetKind::year && is_year(text)) return {std::string(text)};
    if (info.kind != FacetKind::place) unknown(facet, text, near_names(values, text, true));
    unknown_place(facet, text);
}

void ValueResolver::unknown_place(Facet facet, std::string_view text) const {
    const FacetInfo& info = facet_info(facet);
    if (const Place* around = place_around(*gazetteer_, info.places, text)) unknown(facet, text, {around->name});
    if (const auto other = facet_with_place(*gazetteer_, facet, text))
        throw Error("unknown_value.of_another_facet", {{"facet", Term{facet_name(facet), info.label}},
                                                       {"value", query::excerpt(text)},
                                                       {"other", Term{facet_name(*other), facet_info(*other).label}},
                                                       {"other_id", facet_name(*other)}});
    std::vector<std::string> names;
    for (const Place* place : gazetteer_->nearest(info.places, text)) names.push_back(place->name);
    if (names.size() < most_near_names) add_nearest(names, gazetteer_->all(info.places), text);
    unknown(facet, text, names);
}

std::vector<std::string> ValueResolver::resolve_all(Facet facet, std::string_view text) const {
    if (auto values = values_in_range(facet, text, (*columns_)[facet].values())) return *std::move(values);
    return meant(facet, text);
}

MatchQuery ValueResolver::condition(Facet facet, const std::string& value) const {
    MatchQueries spellings;
    for (const std::string& spelling : (*columns_)[facet].spellings(value))
        spellings.push_back(term(schema::facet_term(facet, spelling)));
    return spellings.size() == 1 ? std::move(spellings.front()) : any_of(std::move(spellings));
}

}  // namespace hankehaku
