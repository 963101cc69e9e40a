#pragma once

#include "hankehaku/search_request.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/matching/query_evaluator.h"

#include <xapian.h>

#include <vector>

namespace hankehaku {

struct FoundDocument {
    Xapian::docid id = 0;
    double score = 0;
    bool strict = false;  ///< has everything asked for
};

/// The documents that a query finds in a match mode:
///
///     all        those that have everything asked for
///     any        those that have anything of it
///     automatic  those that have everything, and those that score at least `least_share` of the best score
///
/// The best score is taken before conditions, so that a filter never lets in what was not found without it, and facets
/// stay exact.
class FoundDocuments {
public:
    FoundDocuments(const CompiledQuery& query, MatchMode mode, double least_share, PostingLists& lists)
        : query_(&query), mode_(mode), least_share_(least_share), lists_(&lists) {}

    /// Calls found(document) for each document that also matches `conditions`, by ascending id; the score is 0 where it
    /// is not `scored`.
    template <class Action>
    void for_each(const MatchQuery& conditions, bool scored, Action found) {
        if (mode_ == MatchMode::automatic) {
            for (const FoundDocument& document : of_automatic(conditions)) found(document);
            return;
        }
        const MatchQuery decided =
            mode_ == MatchMode::all ? preferring(unweighted(query_->strict), query_->loose) : query_->loose;
        QueryEvaluator evaluator(within(decided, conditions), *lists_,
                                 scored ? QueryEvaluator::Scores::wanted : QueryEvaluator::Scores::left_out);
        evaluator.for_each([&](Xapian::docid id, double score) { found(FoundDocument{id, score, true}); });
    }

    /// What a document that has not everything must score; known after for_each, 0 but in `automatic`.
    [[nodiscard]] double least_score() const { return least_score_; }

private:
    [[nodiscard]] std::vector<FoundDocument> of_automatic(const MatchQuery& conditions);

    const CompiledQuery* query_;
    MatchMode mode_;
    double least_share_;
    PostingLists* lists_;
    double least_score_ = 0;
};

}  // namespace hankehaku
