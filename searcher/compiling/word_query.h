#pragma once

#include "hankehaku/ranking.h"
#include "hankehaku/token.h"
#include "indexer/format/schema.h"
#include "searcher/compiling/term_queries.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/match_query.h"

#include <string>
#include <vector>

namespace hankehaku {

/// What a word of a query, or several together, look for.
struct WordQuery {
    MatchQuery strict;  ///< decides where every word is wanted: the base form, the word inside a compound, the parts of
                        ///< a compound near each other
    MatchQuery loose;   ///< weighs, and decides where any word is enough: also parts, roots, the typed form, beginnings
};

/// A term of a word's query.
struct QueryLeaf {
    enum class Meaning {
        term,
        own_word  ///< the base form by itself or inside a compound, as one term
    };
    Meaning meaning = Meaning::term;
    schema::TermKind kind = schema::TermKind::base;
    std::string text;
    MatchQuery query;  ///< the node that stands in the word's query
};

/// The query of one word, and the terms that it is made of, in no order.
struct WordParts {
    WordQuery query;
    std::vector<QueryLeaf> leaves;
};

/// `parts_near`: whether a text that has the parts of a compound near each other has the compound, strictly.
[[nodiscard]] WordParts make_word_query(const AnalyzedToken& token, const Ranking& ranking, const TermQueries& terms,
                                        bool parts_near);

/// The base forms alone, all readings: what phrases and NEAR are made of.
[[nodiscard]] std::vector<std::string> base_terms(const AnalyzedToken& token);

/// The word itself, alone or inside a compound.
[[nodiscard]] std::vector<MarkTerm> word_marks(const AnalyzedToken& token);

/// Forms to be marked as they stand: what an unknown word may be a form of.
[[nodiscard]] std::vector<std::string> surface_marks(const AnalyzedToken& token);

/// The parts of the word, for a text that has nothing but these.
[[nodiscard]] std::vector<MarkTerm> part_marks(const AnalyzedToken& token);

}  // namespace hankehaku
