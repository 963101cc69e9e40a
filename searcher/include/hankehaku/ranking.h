#pragma once

#include "hankehaku/export.h"

namespace HANKEHAKU_EXPORT hankehaku {

/// How matches are weighed.  The defaults measured best on Finnish texts (docs/quality.md); change them to measure.
struct Ranking {
    // BM25 (Robertson and Zaragoza 2009, The Probabilistic Relevance Framework).
    double k1 = 1.6;  ///< how fast further occurrences of a word stop counting
    double b = 0.75;  ///< how much a long text is discounted, 0 to 1

    // What a match of each kind weighs beside a match of the word's own base form.
    double part = 0.4;       ///< the word is a part of a compound in the text, or the other way round
    double root = 0.4;       ///< the word and a word of the text are derived one from the other
    double beginning = 0.2;  ///< a longer word begins with the same six letters; 0: that is no match
    double surface = 0.2;    ///< the very form that was typed
    double synonym = 0.4;    ///< a synonym or abbreviation of the word; 0: they still match
};

}  // namespace hankehaku
