#pragma once

#include "searcher/matching/match_query.h"
#include "searcher/matching/posting_lists.h"

#include <xapian.h>

#include <map>
#include <optional>

namespace hankehaku {

/// Runs queries against a single document, with the statistics and weights of the whole index.
class DocumentProbe {
public:
    /// `lists` must outlive the probe.
    DocumentProbe(PostingLists& lists, Xapian::docid id) : lists_(&lists), id_(id) {}

    [[nodiscard]] Xapian::docid id() const { return id_; }

    /// What the document scores for `query`; nothing when it does not match.
    [[nodiscard]] std::optional<double> score(const MatchQuery& query) const;
    [[nodiscard]] bool matches(const MatchQuery& query) const { return score(query).has_value(); }

    /// A query whose outcome for the document is known: it scores `weight`, or does not match without one.
    [[nodiscard]] MatchQuery stand_in(std::optional<double> weight) const;

    /// How much of what each part of `query` scores the document's score for the whole has; the shares of all leaves
    /// add up to it.  Parts that do not count are not there; `query` itself counts once.
    using Shares = std::map<const MatchQuery::Node*, double>;
    [[nodiscard]] Shares shares(const MatchQuery& query) const;

private:
    void add_shares(const MatchQuery& query, double share, Shares& shares) const;

    PostingLists* lists_;
    Xapian::docid id_;
};

}  // namespace hankehaku
