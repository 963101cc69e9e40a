#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/synonyms.h"
#include "searcher/compiling/compile_observer.h"
#include "searcher/compiling/word_query.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/query/ast.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// How many of the words written side by side a text must have.
enum class SequenceRule {
    all,
    any,       ///< one, also by its parts and roots
    any_alike  ///< one, also by a word that begins alike
};

/// Turns the tree of a query into what is to be matched in one state of the index, and into what snippets mark.
class QueryCompiler {
public:
    /// What is given must outlive the compiler.
    QueryCompiler(PostingLists& lists, Analyzer& analyzer, const ValueResolver& resolver, const Ranking& ranking,
                  const SynonymTable& synonyms, CompileObserver* observer = nullptr)
        : lists_(&lists),
          analyzer_(&analyzer),
          resolver_(&resolver),
          ranking_(ranking),
          synonyms_(&synonyms),
          observer_(observer) {}

    /// `text` is what `node` was parsed from.  Throws Error: query, unknown_value.
    [[nodiscard]] CompiledQuery compile(const query::Node& node, std::string_view text, SequenceRule rule);

private:
    /// `match` decides; `bonus` only ranks.
    using Parts = WordQuery;

    Parts compile_node(const query::Node& node);
    Parts compile_value(const query::Word& word);
    Parts compile_value(const query::Phrase& phrase);
    Parts compile_value(const query::Near& near);
    Parts compile_value(const query::Sequence& sequence);
    Parts compile_value(const query::And& node);
    Parts compile_value(const query::Or& node);
    Parts compile_value(const query::Not& node);
    Parts compile_value(const query::Scoped& scoped);
    Parts compile_value(const query::FacetTerm& facet);
    Parts compile_value(const query::DateRange& range);
    Parts compile_value(const query::MoneyRange& range);

    /// Words that stand side by side.
    struct Run {
        std::string text;                 ///< as it was written: a comma tells a suspended hyphen
        std::vector<std::size_t> begins;  ///< of each word in `text`
    };
    [[nodiscard]] Run run_of(const std::vector<const query::Word*>& words) const;

    /// Adds one Parts for every meaningful word of a run of plain words; `alone`: nothing else is wanted beside them.
    void compile_run(const std::vector<const query::Word*>& words, bool alone, std::vector<Parts>& parts);
    [[nodiscard]] std::optional<std::string> known_code(const std::string& written) const;
    Parts compile_token(const AnalyzedToken& token, const std::optional<std::string>& code, query::SourceRange source);
    [[nodiscard]] std::vector<SynonymMatch> find_synonyms(const std::vector<AnalyzedToken>& words) const;
    /// `words`, what the words of the match at `source` make together, or their synonyms.
    Parts with_synonyms(const Parts& words, const SynonymMatch& match, const std::vector<AnalyzedToken>& tokens,
                        query::SourceRange source);
    [[nodiscard]] MatchQuery term_query(schema::TermKind kind, const std::string& text) const;
    Parts compile_exact(const std::vector<const query::Word*>& words);
    Parts compile_expansion(const std::vector<std::string>& terms);
    [[nodiscard]] std::optional<PositionPattern> hyphenated(const query::Phrase& phrase);
    [[nodiscard]] PhrasePattern phrase_pattern(const std::vector<query::Word>& words);
    MatchQuery excluded(const query::Node& node);
    [[nodiscard]] static Parts combined(const std::vector<Parts>& parts, MatchQuery (*join)(MatchQueries));

    PostingLists* lists_;
    Analyzer* analyzer_;
    const ValueResolver* resolver_;
    Ranking ranking_;
    const SynonymTable* synonyms_;
    CompileObserver* observer_;
    std::string_view text_;
    SequenceRule rule_ = SequenceRule::all;
    bool excluding_ = false;  ///< inside what is left out
    std::optional<TextField> field_;
    std::vector<MarkCondition> marks_;
};

}  // namespace hankehaku
