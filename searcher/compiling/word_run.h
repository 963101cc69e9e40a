#pragma once

#include "hankehaku/analyzer.h"
#include "indexer/lists/word_lists.h"
#include "searcher/query/ast.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// Whether a text has a word that `last` makes with `first` written before it.  Looks words up, which is far cheaper
/// than to take a word apart that nobody has written.
[[nodiscard]] bool is_compound_of_texts(const lists::WordLists& words, std::string_view first,
                                        const WordAnalysis& last);

/// Adjacent words of a query, analysed together, and the position of each token in the query.
class WordRun {
public:
    /// `query` is the text that `words`, one or more, were parsed from.
    WordRun(const std::vector<const query::Word*>& words, std::string_view query, Analyzer& analyzer);

    [[nodiscard]] const std::vector<AnalyzedToken>& tokens() const { return tokens_; }
    /// As it was written.
    [[nodiscard]] std::string written(const AnalyzedToken& token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }
    /// Compounds of the texts that the token makes with its neighbour on either side: "pohjois karjala" is
    /// Pohjois-Karjala.
    [[nodiscard]] std::vector<std::string> compounds_around(std::size_t number, const lists::WordLists& words,
                                                            Analyzer& analyzer) const;
    /// Of the tokens from `first` to `last`.
    [[nodiscard]] query::SourceRange source_of(std::size_t first, std::size_t last) const;

private:
    [[nodiscard]] std::size_t in_query(std::size_t at) const;

    std::string text_;                  ///< as written: a comma marks a suspended hyphen
    std::vector<std::size_t> begins_;   ///< of each word in `text_`
    std::vector<std::size_t> sources_;  ///< of each word in the query
    std::vector<AnalyzedToken> tokens_;
};

}  // namespace hankehaku
