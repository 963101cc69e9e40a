#pragma once

#include "hankehaku/explanation.h"
#include "indexer/format/schema.h"
#include "searcher/compiling/compile_observer.h"
#include "searcher/compiling/query_compiler.h"
#include "searcher/matching/document_probe.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hankehaku {

/// A term by which a document matches a part of a query.
struct TracedTerm {
    MatchRule rule = MatchRule::base_form;
    std::string text;
    std::optional<schema::TermKind> unplaced;  ///< a kind without positions: the text's words that have it are meant
    std::optional<MarkCondition> mark;         ///< the positions of the term
    double weight = 0;                         ///< in the loose query of its piece
    bool decides = false;                      ///< the document matches the strict query by it
};

/// A word or condition of a query, and how one document matches it.
struct TracedPiece {
    query::SourceRange source;
    std::optional<TextField> field;
    const query::Node* node = nullptr;  ///< null for a plain word
    bool ignored = false;
    bool present = false;
    WordQuery stand_in;  ///< what the query has in its place
    std::vector<TracedTerm> terms;
};

/// Records, while a query is compiled, how one document matches each part of it.  Each part is then replaced by a
/// constant with the document's own weight, so that running the whole query once more shows which parts count.
class QueryTrace : public CompileObserver {
public:
    QueryTrace(DocumentProbe& probe, MatchMode mode) : probe_(&probe), mode_(mode) {}

    void stop_word(query::SourceRange source) override;
    [[nodiscard]] WordQuery word(const WordPiece& piece) override;
    [[nodiscard]] WordQuery synonyms(query::SourceRange source, WordQuery compiled,
                                     const MarkCondition& marks) override;
    [[nodiscard]] WordQuery node(const query::Node& node, WordQuery compiled, const std::vector<MarkCondition>& marks,
                                 std::optional<TextField> field) override;

    [[nodiscard]] const std::vector<TracedPiece>& pieces() const { return pieces_; }
    [[nodiscard]] bool has(const query::Node& node) const { return present_.at(&node); }

private:
    [[nodiscard]] WordQuery replaced(TracedPiece piece, const WordQuery& query);
    /// Whether the document has what the query asks for, in the sense that decides.
    [[nodiscard]] bool meets(const WordQuery& query) const;

    DocumentProbe* probe_;
    MatchMode mode_;
    std::vector<TracedPiece> pieces_;
    std::unordered_map<const query::Node*, bool> present_;
};

}  // namespace hankehaku
