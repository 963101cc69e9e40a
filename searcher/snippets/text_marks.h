#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/project.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/position_matcher.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace hankehaku {

/// One word of a text that matched.
struct TextMark {
    std::size_t token = 0;      ///< its number in the text
    std::size_t condition = 0;  ///< which of the query's conditions it fulfils
    std::string part;           ///< the part of the compound that matched; empty: the whole word
};

/// One text of a project with what matched in it.
struct MarkedText {
    FieldText source;
    std::size_t words = 0;
    std::vector<TextMark> marks;  ///< by token
    std::vector<Token> tokens;    ///< the first ones, as far as cut_into_words() was asked for them
};

/// The texts of `project`, which the document `id` holds, that have a mark.
[[nodiscard]] std::vector<MarkedText> mark_texts(Xapian::docid id, const Project& project,
                                                 const PositionMatcher& matcher, Analyzer& analyzer,
                                                 const std::vector<MarkCondition>& conditions);

/// Cuts the text up to its word `end`: this is the slowest step, so only callers that need the words do it.  Throws
/// Error(index_damaged) when the text has not the words that the index says.
void cut_into_words(MarkedText& text, std::size_t end, Analyzer& analyzer);

}  // namespace hankehaku
