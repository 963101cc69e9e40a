#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/project.h"
#include "hankehaku/text_field.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku::testing {

/// What a random query means, made by the test and not by the parser.
struct QuerySketch {
    enum class Kind {
        word,      ///< `text`
        prefix,    ///< `text`*
        exact,     ///< =word or ="words": children are words
        phrase,    ///< "words": children are words and prefixes
        near,      ///< children are words and phrases
        scoped,    ///< the child, in `field`
        facet,     ///< `facet`:"`text`"
        years,     ///< vuosi:`low`..`high`, both given
        start,     ///< alku: in the years from `low` to `high`
        end,       ///< loppu:
        granted,   ///< rahoitus: from `low` to `high`
        realised,  ///< toteutunut:
        beside,    ///< children side by side
        all,       ///< children joined by AND
        any,       ///< children joined by OR
        without,   ///< what the child does not match
    };

    Kind kind = Kind::word;
    std::string text = {};
    std::vector<QuerySketch> children = {};
    TextField field = TextField::name;
    Facet facet = Facet::ely;
    std::size_t distance = 1;
    std::optional<std::int64_t> low = std::nullopt, high = std::nullopt;
};

/// The sketch in the query language.
[[nodiscard]] std::string written(const QuerySketch& sketch);

/// Facet values and ranges, and groups of nothing else: they hold in every match mode.
[[nodiscard]] bool is_condition(const QuerySketch& sketch);

}  // namespace hankehaku::testing
