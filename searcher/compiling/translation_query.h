#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/ranking.h"
#include "searcher/compiling/term_queries.h"
#include "searcher/compiling/word_query.h"
#include "searcher/matching/compiled_query.h"

#include <string>
#include <vector>

namespace hankehaku {

/// What words of another language mean.
struct TranslationQuery {
    WordQuery query;  ///< empty where no term has a word with a meaning
    MarkCondition mark;
};

/// The best of `terms` counts, each in its own right: with parts, roots and all, like words that were typed.
/// `parts_near` as for make_word_query.
[[nodiscard]] TranslationQuery make_translation_query(const std::vector<std::string>& terms, Analyzer& analyzer,
                                                      const Ranking& ranking, const TermQueries& queries,
                                                      bool parts_near);

}  // namespace hankehaku
