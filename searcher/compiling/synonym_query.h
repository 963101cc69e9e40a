#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/ranking.h"
#include "hankehaku/synonyms.h"
#include "searcher/compiling/word_query.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"

#include <vector>

namespace hankehaku {

/// What the synonyms of a query's word or words look for.
struct SynonymQuery {
    MatchQuery match;                    ///< weighed by Ranking::synonym; decides and ranks
    std::vector<MarkTerm> words;         ///< to be marked in a text that has not the word itself
    std::vector<PhrasePattern> phrases;  ///< likewise, for synonyms of several words
};

[[nodiscard]] SynonymQuery make_synonym_query(const SynonymMatch& synonyms, Analyzer& analyzer, const Ranking& ranking,
                                              const TermQueries& terms);

}  // namespace hankehaku
