#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/gazetteer/place_index.h"
#include "hankehaku/gazetteer.h"

namespace hankehaku {

/// The places of one kind and every form they are known by.
struct PlacesOfKind {
    std::vector<Place> places;
    PlaceIndex index;

    /// Adds a place with its name, translations and code; returns its position.
    std::size_t add(Place place);

    /// Adds the case forms of a Finnish name.  Bars part the parts that are inflected each: Uusi|kaupunki,
    /// Uuden|kaupungin.  Without a genitive only the name itself is added.
    void add_finnish(std::size_t place, std::string_view nominative, std::string_view genitive);

    /// Adds names separated by `;`, each as written ("Egentliga Finland") or, when it has the form
    /// "nominative/genitive", with its case forms.
    void add_other_names(std::size_t place, std::string_view names);

    /// Adds a word or phrase that may surround names, with its case forms if a genitive is given.
    void add_surrounding(std::string_view words, std::string_view genitive);
};

/// The name as written: without the bars of the tables.
std::string without_bars(std::string_view name);

}  // namespace hankehaku
