#pragma once

#include "hankehaku/text_field.h"
#include "hankehaku/token.h"
#include "searcher/compiling/word_query.h"
#include "searcher/query/ast.h"

#include <optional>
#include <vector>

namespace hankehaku {

/// One meaningful word of a query, on its way to become a query.
struct WordPiece {
    const AnalyzedToken& token;
    query::SourceRange source;
    std::optional<TextField> field;  ///< only there
    const WordParts& parts;
};

/// Looks on while a query is compiled, and may put another query in the place of each piece.  Explanations are made
/// this way, so that they describe exactly the query that a search runs.
class CompileObserver {
public:
    CompileObserver() = default;
    CompileObserver(const CompileObserver&) = delete;
    CompileObserver& operator=(const CompileObserver&) = delete;
    virtual ~CompileObserver() = default;

    /// The text of one more document is about to be read, for a condition that the index alone does not decide.
    virtual void reading_text() {}

    /// A word without meaning was left out.
    virtual void stop_word(query::SourceRange source) = 0;

    [[nodiscard]] virtual WordQuery word(const WordPiece& piece) = 0;

    /// Synonyms or translations of the words at `source`, which were seen before, are looked for by `compiled`.
    [[nodiscard]] virtual WordQuery synonyms(query::SourceRange source, WordQuery compiled,
                                             const MarkCondition& marks) = 0;

    /// A node was compiled to `compiled`.  `marks`: so far, with those of the node itself last.
    [[nodiscard]] virtual WordQuery node(const query::Node& node, WordQuery compiled,
                                         const std::vector<MarkCondition>& marks, std::optional<TextField> field) = 0;
};

}  // namespace hankehaku
