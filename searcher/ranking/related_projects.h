#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/ranking.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/query/ast.h"
#include "searcher/ranking/ranked_page.h"
#include "searcher/ranking/similar_projects.h"

#include <cstddef>
#include <vector>

namespace hankehaku {

// Texts about the same thing as those found (pseudo-relevance feedback: Rocchio 1971, Relevance feedback in information
// retrieval): the most significant words of the best texts of a query find others that lack its own words.

/// So many of the best texts are asked what they are about.
inline constexpr std::size_t feedback_texts = 10;

/// Whether the query consists only of plain words: the condition of an operator, a field or a phrase would not hold
/// for texts that are found by other words.
[[nodiscard]] bool can_have_related(const query::Node& query);

/// The most significant words of `best`, the best texts of a query by descending score: of two of them at
/// least, most telling first.
[[nodiscard]] std::vector<TellingWord> feedback_words(const std::vector<RankedDocument>& best, PostingLists& lists,
                                                      Analyzer& analyzer, const Ranking& ranking);

/// The `most` texts best by `words` after the first `passed_over`, of those that have two of them, meet `conditions`
/// and are not among `found`, which ascend.
[[nodiscard]] std::vector<RankedDocument> related_documents(const std::vector<TellingWord>& words,
                                                            const MatchQuery& conditions,
                                                            const std::vector<Xapian::docid>& found,
                                                            PostingLists& lists, std::size_t passed_over,
                                                            std::size_t most);

}  // namespace hankehaku
