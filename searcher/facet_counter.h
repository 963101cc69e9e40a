#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "searcher/facet_columns.h"

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <vector>

namespace hankehaku {

/// Counts facet values over the documents that match a query, in the one pass that ranks them.
///
/// The matcher runs over the query without filters and asks this decider about each document.  A document that passes
/// all filters counts for every facet; one that fails only the filter on facet F still counts for F: that is the
/// disjunctive rule, a facet's own selection does not shrink its own counts.
class FacetCounter : public Xapian::MatchDecider {
public:
    /// `filters` with values as resolved.
    FacetCounter(FacetColumns& columns, const std::vector<FacetRequest>& requests,
                 const std::vector<FacetFilter>& filters);

    bool operator()(const Xapian::Document& document) const override;

    /// Documents that passed all filters.
    [[nodiscard]] std::size_t total() const { return state_->total; }

    [[nodiscard]] std::vector<FacetCounts> counts(const Collation& collation) const;

private:
    /// One facet that is counted, filtered by, or both.
    struct Watched {
        Facet facet;
        const FacetColumn* column;
        std::vector<bool> selected;  ///< by ordinal; empty: no filter on this facet
        bool filtered = false;
        bool counted = false;
        std::size_t max_values = 0;
        std::vector<std::string> selected_values;
    };
    struct State {
        std::size_t total = 0;
        std::vector<std::vector<std::size_t>> counts;  ///< by watched facet, by ordinal
    };

    [[nodiscard]] FacetCounts counts_of(std::size_t index, const Collation& collation) const;
    Watched& watched(FacetColumns& columns, Facet facet);

    std::vector<Watched> watched_;
    std::vector<std::size_t> order_;  ///< of the requests, as indexes into watched_
    // Xapian calls the decider through a const reference.
    std::unique_ptr<State> state_;
};

}  // namespace hankehaku
