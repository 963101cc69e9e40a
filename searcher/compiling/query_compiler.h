#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/search_request.h"
#include "hankehaku/synonyms.h"
#include "searcher/compiling/compile_observer.h"
#include "searcher/compiling/term_queries.h"
#include "searcher/compiling/word_expansions.h"
#include "searcher/compiling/word_query.h"
#include "searcher/compiling/word_run.h"
#include "searcher/facets/value_resolver.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/exact_matcher.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/position_matcher.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/query/ast.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Turns the tree of a query into the match query for one state of the index, and into what snippets mark.
///
/// Every part of a query becomes two queries: a strict one, which has everything that was asked for, and a loose one,
/// which has anything of it and weighs.  The match mode says which of them decides.  Operators that were written out
/// (AND, OR, NOT, phrases, fields, ranges) hold in every mode.
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
          observer_(observer),
          exact_(lists, analyzer,
                 [observer] {
                     if (observer != nullptr) observer->reading_text();
                 }),
          expansions_(lists, analyzer, exact_) {}

    QueryCompiler(const QueryCompiler&) = delete;  // its parts point to each other
    QueryCompiler& operator=(const QueryCompiler&) = delete;

    /// `text` is what `node` was parsed from.  Throws Error: query, unknown_value.
    [[nodiscard]] CompiledQuery compile(const query::Node& node, std::string_view text, MatchMode mode);

private:
    /// Where in the tree the compiler is.
    struct Place {
        std::optional<TextField> field;  ///< only texts of this kind
        bool excluded = false;           ///< below something that is left out
    };

    WordQuery compile_node(const query::Node& node, const Place& place);
    WordQuery compile_value(const query::Word& word, const Place& place);
    WordQuery compile_value(const query::Phrase& phrase, const Place& place);
    WordQuery compile_value(const query::Near& near, const Place& place);
    WordQuery compile_value(const query::Sequence& sequence, const Place& place);
    WordQuery compile_value(const query::And& node, const Place& place);
    WordQuery compile_value(const query::Or& node, const Place& place);
    WordQuery compile_value(const query::Not& node, const Place& place);
    WordQuery compile_value(const query::Scoped& scoped, const Place& place);
    WordQuery compile_value(const query::FacetTerm& facet, const Place& place);
    WordQuery compile_value(const query::DateRange& range, const Place& place);
    WordQuery compile_value(const query::MoneyRange& range, const Place& place);
    WordQuery compile_value(const query::CodeTerm& code, const Place& place);

    /// Adds a query for every meaningful word of a run of plain words, or for the words of a synonym's term together;
    /// `alone`: nothing else is wanted beside them.
    void compile_run(const std::vector<const query::Word*>& words, bool alone, const Place& place,
                     std::vector<WordQuery>& queries);
    WordQuery compile_word(const WordRun& run, std::size_t number, const Place& place);
    /// The words that the match is about, or their synonyms; nothing where no word has a meaning.
    std::optional<WordQuery> compile_term(const WordRun& run, const SynonymMatch& match, bool keeps_all,
                                          const Place& place);
    [[nodiscard]] MatchQuery synonyms_of(const WordRun& run, const SynonymMatch& match, const Place& place);
    [[nodiscard]] WordQuery translations_of(const WordRun& run, const SynonymMatch& match, const Place& place);
    [[nodiscard]] std::vector<SynonymMatch> find_synonyms(const WordRun& run, const Place& place) const;
    [[nodiscard]] std::optional<std::string> known_code(const std::string& written) const;

    [[nodiscard]] std::vector<AnalyzedToken> tokens_of(const std::vector<const query::Word*>& words) const;
    WordQuery compile_exact(const std::vector<const query::Word*>& words, const Place& place);
    WordQuery compile_expansion(const query::Word& word, const Place& place);
    [[nodiscard]] std::optional<PositionPattern> hyphenated(const query::Phrase& phrase);
    [[nodiscard]] PhrasePattern phrase_pattern(const std::vector<query::Word>& words);
    [[nodiscard]] bool is_stop_word(const query::Word& word) const;
    [[nodiscard]] MatchQuery excluded(const query::Node& node, const Place& place);
    /// Of what is written side by side: words that are all wanted, or any of them.
    [[nodiscard]] WordQuery joined(const std::vector<WordQuery>& words) const;
    /// What an operator that was written out joins by `join`; strictly, but in match mode `any`.
    [[nodiscard]] WordQuery held(const std::vector<query::Node>& children, MatchQuery (*join)(MatchQueries),
                                 const Place& place);

    PostingLists* lists_;
    Analyzer* analyzer_;
    const ValueResolver* resolver_;
    Ranking ranking_;
    const SynonymTable* synonyms_;
    CompileObserver* observer_;
    std::string_view text_;
    MatchMode mode_ = MatchMode::automatic;
    std::vector<MarkCondition> marks_;
    ExactMatcher exact_;
    WordExpansions expansions_;
};

}  // namespace hankehaku
