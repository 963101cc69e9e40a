#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/explanation.h"
#include "hankehaku/search_request.h"
#include "hankehaku/stats.h"
#include "searcher/matching/match_query.h"

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hankehaku {

/// The same with the labels and questions of section 8 as the index has them.  Throws Error: unknown_value; usage for
/// scores that nobody can have.
[[nodiscard]] SearchRequest with_known_principles(SearchRequest request, const Xapian::Database& database,
                                                  Analyzer& analyzer);

/// The same for the scores among the columns.
[[nodiscard]] std::vector<StatsColumn> with_known_scores(std::vector<StatsColumn> columns,
                                                         const Xapian::Database& database, Analyzer& analyzer);

/// `query` restricted by the conditions of `request` (labels and questions of the index) on section 8.
[[nodiscard]] MatchQuery with_principles(MatchQuery query, const SearchRequest& request);

/// The scores of 8.2 by which `request` filters and sorts, each once.
[[nodiscard]] std::vector<ScoreName> named_scores(const SearchRequest& request);
[[nodiscard]] std::vector<NamedScore> scores_of(const Project& project, const std::vector<ScoreName>& names);

/// What `project` has to say to these conditions.
[[nodiscard]] std::vector<ExplainedPrinciple> explain_principles(const Project& project, const SearchRequest& request);

/// One score of every document.
class ScoreColumn {
public:
    ScoreColumn(const Xapian::Database& database, const ScoreName& score);

    [[nodiscard]] std::optional<int> operator[](Xapian::docid id) const;

    /// Sorts as the scores do; empty for a document without one.
    [[nodiscard]] std::string key(Xapian::docid id) const;

private:
    std::vector<std::int8_t> scores_;  ///< by document id; below zero: none
};

}  // namespace hankehaku
