#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "searcher/columns/facet_columns.h"

#include <xapian.h>

#include <cstddef>
#include <vector>

namespace hankehaku {

/// Counts facet values over the documents that match a query, in the one pass that ranks them.
///
/// The query runs without filters, and each document that it finds is added.  A document that passes all filters counts
/// for every facet; one that fails only the filter on facet F still counts for F: that is the disjunctive rule, a
/// facet's own selection does not shrink its own counts.
class FacetCounter {
public:
    /// `filters` with values as resolved.
    FacetCounter(FacetColumns& columns, const std::vector<FacetRequest>& requests,
                 const std::vector<FacetFilter>& filters);

    /// True when the document passes all filters.
    bool add(Xapian::docid id);

    [[nodiscard]] std::vector<FacetCounts> counts(const Collation& collation) const;

private:
    /// One facet that is counted, filtered by, or both.
    struct Watched {
        Facet facet;
        const FacetColumn* column;
        std::vector<bool> selected;  ///< by ordinal; empty: no filter on this facet
        bool filtered = false;
        std::size_t max_values = 0;
        std::vector<std::string> selected_values;
    };

    [[nodiscard]] FacetCounts counts_of(std::size_t index, const Collation& collation) const;
    Watched& watched(FacetColumns& columns, Facet facet);

    std::vector<Watched> watched_;
    std::vector<std::size_t> order_;                   ///< of the requests, as indexes into watched_
    std::vector<Xapian::docid> passing_;               ///< pass all filters
    std::vector<std::vector<Xapian::docid>> failing_;  ///< by watched facet: fail only its filter
};

}  // namespace hankehaku
