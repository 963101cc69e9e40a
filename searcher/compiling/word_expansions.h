#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/exact_matcher.h"
#include "searcher/matching/match_query.h"
#include "searcher/matching/posting_lists.h"
#include "searcher/query/ast.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace hankehaku {

/// The words that a word with a star or a tilde matches.
struct WordExpansion {
    MarkCondition mark;
    MatchQuery query;  ///< texts with one of the words
};

/// The expansions of the words of one query.  Each is looked up once, since it may be thousands of words, and a
/// query may ask for it a thousand times.
class WordExpansions {
public:
    /// What is given must outlive them.
    WordExpansions(PostingLists& lists, Analyzer& analyzer, const ExactMatcher& exact)
        : lists_(&lists), analyzer_(&analyzer), exact_(&exact) {}

    /// `field`: only in texts of this kind.  Throws Error(query) for a beginning of too many words, and for too many
    /// words with a tilde.
    const WordExpansion& of(const query::Word& word, std::optional<TextField> field);

    /// The terms that a beginning stands for in a phrase or beside NEAR.  Throws Error(query) likewise, and when those
    /// of the query are too many together.
    [[nodiscard]] std::vector<std::string> of_phrase_word(const query::Word& word);

private:
    [[nodiscard]] std::vector<Xapian::docid> documents_with(const MarkCondition& mark, TextField field);

    PostingLists* lists_;
    Analyzer* analyzer_;
    const ExactMatcher* exact_;
    std::size_t fuzzy_ = 0;       ///< different words with a tilde
    std::size_t in_phrases_ = 0;  ///< terms that were given to phrases
    std::map<std::tuple<query::WordKind, std::string, std::optional<TextField>>, WordExpansion> known_;
};

}  // namespace hankehaku
