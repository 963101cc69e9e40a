#pragma once

#include "hankehaku/facet.h"
#include "hankehaku/gazetteer.h"
#include "searcher/columns/facet_columns.h"
#include "searcher/matching/match_query.h"

#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Resolves a facet value written by a user to the value in the index.
///
/// Authorities and regions are resolved by the gazetteer (any inflected, Swedish, English or old form); the values of
/// the other facets by comparing with those in the index: the same text but for case, dots and spaces; a leading number
/// ("3", "TL 3", "6.1"); what people call it (value_meanings.h); or words that only one value has.  Of an organisation
/// its business id is enough, or any spelling of its name.
class ValueResolver {
public:
    ValueResolver(const Gazetteer& gazetteer, FacetColumns& columns) : gazetteer_(&gazetteer), columns_(&columns) {}

    /// One value; or several: of a range of years or funding classes each value in it, and where people call several by
    /// one name ("yhdistys") all of them.  A value that is exactly one of the index stands for itself alone.  Throws
    /// Error(unknown_value), which names the nearest values.
    [[nodiscard]] std::vector<std::string> resolve_all(Facet facet, std::string_view text) const;

    /// What has this value, which is as resolved.
    [[nodiscard]] MatchQuery condition(Facet facet, const std::string& value) const;

private:
    /// A value that is not a range.
    [[nodiscard]] std::vector<std::string> meant(Facet facet, std::string_view text) const;
    [[noreturn]] void unknown_place(Facet facet, std::string_view text) const;

    const Gazetteer* gazetteer_;
    FacetColumns* columns_;
};

}  // namespace hankehaku
