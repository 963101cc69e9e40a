#pragma once

#include <xapian.h>

#include <functional>
#include <vector>

namespace hankehaku {

struct RankedDocument {
    Xapian::docid id = 0;
    double score = 0;
};

/// A stretch of all matches in their order, and how many there are in all.
struct RankedPage {
    std::vector<RankedDocument> documents;
    Xapian::doccount total = 0;
};

/// The matches `first` to `first + most` of the query that `enquire` has, best first, those of equal score by code.
///
/// Xapian can break ties by a value, but then reads the value of every match.  Here ties are broken afterwards, which
/// reads a handful; only when very many matches are alike, as in a query that weighs nothing, Xapian has to.
///
/// Xapian can also count all matches while it ranks, but then weighs every match.  Here it may leave out what cannot
/// come onto the page, and `deciding`, a query with the same matches, counts them.
[[nodiscard]] RankedPage ranked_page(const Xapian::Database& database, Xapian::Enquire& enquire, Xapian::doccount first,
                                     Xapian::doccount most, const Xapian::Query& deciding);

/// The same, asking `decider` about every match; the total is what passed it.  When documents have to be asked about
/// again, `restart` is called before.
[[nodiscard]] RankedPage ranked_page(const Xapian::Database& database, Xapian::Enquire& enquire, Xapian::doccount first,
                                     Xapian::doccount most, const Xapian::MatchDecider& decider,
                                     const std::function<void()>& restart);

/// All matches counted, in the order that was set for `enquire`.
[[nodiscard]] RankedPage ordered_page(const Xapian::Database& database, const Xapian::Enquire& enquire,
                                      Xapian::doccount first, Xapian::doccount most,
                                      const Xapian::MatchDecider* decider);

}  // namespace hankehaku
