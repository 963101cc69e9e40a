#pragma once

#include "hankehaku/token.h"
#include "indexer/schema.h"

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// What a match of each kind weighs beside a match of the word's own base form.  Measured: docs/quality.md.
struct TermWeights {
    double base = 1.0;
    double part = 0.4;     ///< the word is a part of a compound in the text, or the other way round
    double root = 0.4;     ///< the word and a word of the text are derived one from the other
    double surface = 0.2;  ///< the very form that was typed
};

/// One word of a query as Xapian queries.
struct WordQuery {
    Xapian::Query match;  ///< decides: the base form, the word inside a compound, or all parts of a compound
    Xapian::Query bonus;  ///< only ranks: single parts, roots, the typed form
};

/// Makes the query for one term; an empty one when the term cannot be asked for.
using TermQuery = std::function<Xapian::Query(schema::TermKind kind, const std::string& text)>;

[[nodiscard]] WordQuery make_word_query(const AnalyzedToken& token, const TermWeights& weights,
                                        const TermQuery& term_query);

/// The base forms alone, all readings: what phrases and NEAR are made of.
[[nodiscard]] std::vector<std::string> base_terms(const AnalyzedToken& token);

/// All terms with positions that the word matches by: where to mark it in a text.
struct MarkTerm {
    std::string term;
    std::string part;  ///< base form of the part to mark inside the word; empty: the whole word
    bool operator==(const MarkTerm&) const = default;
};
[[nodiscard]] std::vector<MarkTerm> mark_terms(const AnalyzedToken& token);

}  // namespace hankehaku
