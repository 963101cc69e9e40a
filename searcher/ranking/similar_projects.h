#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/ranking.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/posting_lists.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace hankehaku {

/// A word that distinguishes a project from the others.
struct TellingWord {
    std::string base;   ///< base form
    double weight = 0;  ///< how much the project is about it: 0 to 1
    double worth = 0;   ///< weight by rarity in the index
};

inline constexpr std::size_t most_telling_words = 40;

/// A text is similar if its score is at least this share of the highest: nearly every text has one significant word.
inline constexpr double similar_share = 0.25;

/// The most significant words of a document's name, summary, target groups and report, in descending order.
/// Words that no other text has or that very many have, stop words and numbers are not among them.
[[nodiscard]] std::vector<TellingWord> telling_words(PostingLists& lists, Xapian::docid id, Analyzer& analyzer,
                                                     const Ranking& ranking);

/// The texts that have any of `words`, those that have most of them best; without the document `id`.
[[nodiscard]] CompiledQuery similarity_query(const std::vector<TellingWord>& words, Xapian::docid id,
                                             const Ranking& ranking);

}  // namespace hankehaku
