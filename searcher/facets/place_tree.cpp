#include "searcher/facets/place_tree.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

struct Level {
    Facet facet;
    PlaceKind kind;
};
constexpr std::array levels{Level{Facet::province, PlaceKind::province}, Level{Facet::subregion, PlaceKind::subregion},
                            Level{Facet::municipality, PlaceKind::municipality}};

/// Keeps the first `most` and the selected ones.
template <class Value, class Selected>
void keep_first(std::vector<Value>& values, std::size_t most, Selected selected) {
    std::size_t position = 0;
    std::erase_if(values, [&](const Value& value) { return position++ >= most && !selected(value); });
}

/// Grows the tree from the top, one place at a time.
class PlaceArranger {
public:
    explicit PlaceArranger(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    void add(std::size_t level, const FacetValue& value) {
        PlaceCount* place = node(level, value.value);
        place->value = value;
    }

    PlaceCount take(std::size_t most) {
        finish(root_, most);
        return std::move(root_);
    }

private:
    /// The place of this name, made with a count of zero where it is not yet.
    PlaceCount* node(std::size_t level, const std::string& name) {
        const Place* known = find(level, name);
        const bool has_parent = level > 0 && known != nullptr && !known->parent.empty();
        PlaceCount* above = has_parent ? node(level - 1, known->parent) : &root_;
        const auto [number, is_new] = numbers_.at(level).try_emplace(name, above->places.size());
        if (is_new) above->places.push_back({levels.at(level).facet, {name, 0, false}, 0, {}});
        return &above->places[number->second];
    }

    /// Of the gazetteer, which is asked once for a name: each municipality asks for the places above it again.
    const Place* find(std::size_t level, const std::string& name) {
        const auto [known, fresh] = known_.at(level).try_emplace(name);
        if (fresh) known->second = gazetteer_.find(levels.at(level).kind, name);
        return known->second;
    }

    /// Places come in the order of their counts, but for those that only hold others.
    static void finish(PlaceCount& place, std::size_t most) {
        const auto counted = [](const PlaceCount& below) { return below.value.count > 0; };
        place.distinct = static_cast<std::size_t>(std::count_if(place.places.begin(), place.places.end(), counted));
        keep_first(place.places, most, holds_selected);
        for (PlaceCount& below : place.places) finish(below, most);
    }

    static bool holds_selected(const PlaceCount& place) {
        return place.value.selected || std::any_of(place.places.begin(), place.places.end(), holds_selected);
    }

    const Gazetteer& gazetteer_;
    std::array<std::unordered_map<std::string, const Place*>, levels.size()> known_;   ///< by level and name
    std::array<std::unordered_map<std::string, std::size_t>, levels.size()> numbers_;  ///< of places in the one above
    PlaceCount root_;
};

}  // namespace

SearchRequest with_place_facets(const SearchRequest& request) {
    SearchRequest asked = request;
    if (request.place_tree)
        for (const Level& level : levels) asked.facets.push_back({level.facet, no_limit});
    return asked;
}

void arrange_places(const SearchRequest& request, const Gazetteer& gazetteer, SearchResult& result) {
    if (!request.place_tree) return;
    PlaceArranger arranger(gazetteer);
    const std::size_t own_facets = request.facets.size();
    for (std::size_t level = 0; level < levels.size(); ++level)
        for (const FacetValue& value : result.facets.at(own_facets + level).values) arranger.add(level, value);
    result.places = arranger.take(*request.place_tree);
    result.facets.resize(own_facets);
    // The same facet may have been asked for by itself, with fewer values.
    for (std::size_t number = 0; number < own_facets; ++number)
        keep_first(result.facets[number].values, request.facets[number].max_values,
                   [](const FacetValue& value) { return value.selected; });
}

}  // namespace hankehaku
