#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/search_result.h"
#include "searcher/query/ast.h"
#include "searcher/words/index_words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// A query with other words in some places; all else stays as it was written.
struct Correction {
    std::string query;
    bool only_joins = false;  ///< nothing was changed but compounds that had been written apart
};

/// Checks the plain words of a query, but not words in quotes, with "=", "*" or "~", nor excluded words, and
/// replaces those that the index lacks by words that it has.  `text` is what `node` was parsed from.  Nothing when
/// there is nothing to correct.  Cost: a few look-ups for each word; a walk through part of the vocabulary for each
/// word that the index lacks (at most five of them).
[[nodiscard]] std::optional<Correction> correct_spelling(const query::Node& node, std::string_view text,
                                                         const IndexWords& words);

using SearchAsWritten = std::function<SearchResult(const SearchRequest&)>;

/// Adds to `result`, the answer to `request` as it was written, the spelling that would find more; when it found
/// nothing and may be corrected, makes it the answer to that spelling.  A compound that was written apart is suggested
/// also when it finds less, if it is what most of the texts found have.
void apply_spelling(const SearchRequest& request, const IndexWords& words, SearchResult& result,
                    const SearchAsWritten& search);

}  // namespace hankehaku
