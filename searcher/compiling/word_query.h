#pragma once

#include "hankehaku/ranking.h"
#include "hankehaku/token.h"
#include "indexer/format/schema.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/match_query.h"

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// One word of a query.
struct WordQuery {
    MatchQuery match;   ///< decides: the base form, the word inside a compound, or all parts of a compound
    MatchQuery bonus;   ///< only ranks, unless any word is enough: single parts, roots, the typed form
    MatchQuery hint{};  ///< only ranks, but for match mode `any`: words that begin alike
};

/// Makes the query for one term; an empty one when the term cannot be asked for.
using TermQuery = std::function<MatchQuery(schema::TermKind kind, const std::string& text)>;

[[nodiscard]] WordQuery make_word_query(const AnalyzedToken& token, const Ranking& ranking,
                                        const TermQuery& term_query);

/// The base forms alone, all readings: what phrases and NEAR are made of.
[[nodiscard]] std::vector<std::string> base_terms(const AnalyzedToken& token);

/// The word itself, alone or inside a compound.
[[nodiscard]] std::vector<MarkTerm> word_marks(const AnalyzedToken& token);

/// Forms to be marked as they stand: what an unknown word may be a form of.
[[nodiscard]] std::vector<std::string> surface_marks(const AnalyzedToken& token);

/// The parts of the word, for a text that has nothing but these.
[[nodiscard]] std::vector<MarkTerm> part_marks(const AnalyzedToken& token);

}  // namespace hankehaku
