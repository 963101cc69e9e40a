#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/compiled_query.h"
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
    WordExpansions(PostingLists& lists, Analyzer& analyzer) : lists_(&lists), analyzer_(&analyzer) {}

    /// `field`: only in texts of this kind.  Throws Error(query) for a beginning of too many words.
    const WordExpansion& of(const query::Word& word, std::optional<TextField> field);

private:
    [[nodiscard]] std::vector<Xapian::docid> documents_with(const MarkCondition& mark);

    PostingLists* lists_;
    Analyzer* analyzer_;
    std::map<std::tuple<query::WordKind, std::string, std::optional<TextField>>, WordExpansion> known_;
};

}  // namespace hankehaku
