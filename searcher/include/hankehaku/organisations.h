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

/// The role of an organisation in the projects found, as leader or as partner.
struct OrganisationPart {
    std::size_t projects = 0;
    std::optional<Money> granted;  ///< in full, also with several partners; absent: no project has the number
    std::optional<Money> paid;
    bool operator==(const OrganisationPart&) const = default;
};

struct OrganisationRow {
    OrganisationName organisation;  ///< with the most frequent name of the business id
    OrganisationPart leads;
    OrganisationPart takes_part;
    bool operator==(const OrganisationRow&) const = default;
};

/// The leaders and partners of the projects that a search finds.
struct OrganisationsResult {
    OrganisationPart total;  ///< every project once
    StatsResult found;       ///< the resolved search; no rows
    std::vector<OrganisationRow>
        rows;  ///< by the funding granted to the projects they lead, then by the number of projects as partner
    std::optional<OrganisationPart>
        led_by_none;  ///< projects without a leader: the leaders and these add up to the total
};

/// The organisations of the projects that `request` finds; its facets, order and page are ignored.  A project counts
/// for its leader, and once more for each of its partners.  Throws what Searcher::stats throws.  Cost: two of its
/// calls.
[[nodiscard]] OrganisationsResult organisations(Searcher& searcher, const SearchRequest& request);

}  // namespace hankehaku
