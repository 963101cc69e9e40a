#pragma once

#include "hankehaku/analyzer.h"
#include "hankehaku/project.h"
#include "hankehaku/text_field.h"
#include "searcher/matching/compiled_query.h"
#include "searcher/matching/position_matcher.h"
#include "searcher/matching/surface_forms.h"

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hankehaku {

/// One word of a text that matched.
struct TextMark {
    std::size_t token = 0;      ///< its number in the text
    std::size_t condition = 0;  ///< which of the query's conditions it fulfils
    std::string part;           ///< the part of the compound that matched; empty: the whole word
};

/// One text of a project, and what was asked of its words so far.
struct IndexedText {
    /// Where the surface forms of a text stand.
    struct Surfaces {
        SurfaceNumbers numbers;                        ///< from 0 on
        std::vector<std::uint32_t> words;              ///< the number of each word
        std::vector<std::vector<std::size_t>> tokens;  ///< by number
    };

    FieldText source;
    std::size_t words = 0;
    std::vector<Token> tokens;  ///< the first ones, as far as cut_into_words() was asked for them
    Surfaces surfaces;          ///< empty: not asked for
};

/// The texts of a document of the index, in the order of searchable_texts().
struct IndexedTexts {
    Xapian::docid id = 0;
    PositionMatcher::Texts places;
    std::vector<IndexedText> texts;
};

/// One text with what matched in it.
struct MarkedText {
    IndexedText* text = nullptr;
    std::vector<TextMark> marks;  ///< by token
};

/// `project`, which the document `id` holds, must outlive them.
[[nodiscard]] IndexedTexts texts_of(Xapian::docid id, const Project& project, const PositionMatcher& matcher);

/// Those of the texts that have a mark.
[[nodiscard]] std::vector<MarkedText> mark_texts(IndexedTexts& document, const PositionMatcher& matcher,
                                                 Analyzer& analyzer, const std::vector<MarkCondition>& conditions);

/// Cuts the text up to its word `end`: this is the slowest step, so only callers that need the words do it.  Throws
/// Error(index_damaged) when the text has not the words that the index says.
void cut_into_words(IndexedText& text, std::size_t end, Analyzer& analyzer);

}  // namespace hankehaku
