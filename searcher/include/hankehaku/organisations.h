#pragma once

#include "hankehaku/export.h"
#include "hankehaku/organisation.h"
#include "hankehaku/searcher.h"
#include "hankehaku/stats.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The part that an organisation has in the projects found, as their leader or beside another.
struct OrganisationPart {
    std::size_t projects = 0;
    std::optional<std::int64_t> granted;  ///< whole, also where several take part; absent: no project has the number
    std::optional<std::int64_t> paid;
    bool operator==(const OrganisationPart&) const = default;
};

struct OrganisationRow {
    OrganisationName organisation;  ///< the most frequent name of the business id
    OrganisationPart leads;
    OrganisationPart takes_part;
    bool operator==(const OrganisationRow&) const = default;
};

/// Who leads and who takes part in what a search finds.
struct OrganisationsResult {
    StatsResult found;  ///< the search as it was understood, and the total: every project once; no rows
    std::vector<OrganisationRow>
        rows;  ///< by the money granted to what they lead, then by the projects they take part in
    std::optional<OrganisationPart>
        led_by_none;  ///< projects that name no leader: with them the leaders make the total
};

/// The organisations of the projects that `request` finds; its facets, order and page are ignored.  A project counts
/// for its leader, and once more for each of its partners.  Throws what Searcher::stats throws.  Cost: two of its
/// calls.
[[nodiscard]] OrganisationsResult organisations(Searcher& searcher, const SearchRequest& request);

}  // namespace hankehaku
