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
    MatchQuery query;  ///< the node in the word's query
};

/// The query of one word, and the terms that it is made of, in no order.
struct WordParts {
    WordQuery query;
    std::vector<QueryLeaf> leaves;
};

/// `parts_near`: whether a text that has the parts of a compound near each other has the compound, strictly.
[[nodiscard]] WordParts make_word_query(const AnalyzedToken& token, const Ranking& ranking, const TermQueries& terms,
                                        bool parts_near);

/// A compound of which the word is a half has the word, also where no other word does.  `compounds` by base form.
void add_compounds(WordParts& word, const std::vector<std::string>& compounds, const Ranking& ranking,
                   const TermQueries& terms);

/// The base forms alone, all readings: what phrases and NEAR are made of.
[[nodiscard]] std::vector<std::string> base_terms(const AnalyzedToken& token);

/// Adds a base form, alone or inside a compound.
void add_marks(std::vector<MarkTerm>& marks, const std::string& base);

/// The word itself, alone or inside a compound.
[[nodiscard]] std::vector<MarkTerm> word_marks(const AnalyzedToken& token);

/// Forms to be marked as written: possible forms of an unknown word.
[[nodiscard]] std::vector<std::string> surface_marks(const AnalyzedToken& token);

/// The parts of the word, for a text that has only these.
[[nodiscard]] std::vector<MarkTerm> part_marks(const AnalyzedToken& token);

}  // namespace hankehaku
