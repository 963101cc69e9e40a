#pragma once

#include "hankehaku/ranking.h"
#include "hankehaku/token.h"
#include "indexer/schema.h"

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

namespace hankehaku {

/// One word of a query as Xapian queries.
struct WordQuery {
    Xapian::Query match;  ///< decides: the base form, the word inside a compound, or all parts of a compound
    Xapian::Query bonus;  ///< only ranks: single parts, roots, the typed form
};

/// Makes the query for one term; an empty one when the term cannot be asked for.
using TermQuery = std::function<Xapian::Query(schema::TermKind kind, const std::string& text)>;

[[nodiscard]] WordQuery make_word_query(const AnalyzedToken& token, const Ranking& ranking,
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
