#pragma once

#include "hankehaku/export.h"

namespace HANKEHAKU_EXPORT hankehaku {

/// How matches are weighed.  The defaults measured best on Finnish texts (docs/quality.md); change them to measure.
struct Ranking {
    // BM25 (Robertson and Zaragoza 2009, The Probabilistic Relevance Framework).
    double k1 = 2.0;               ///< how fast further occurrences of a word stop counting
    double part_k1 = 3.0;          ///< the same for a part of compounds
    double b = 0.7;                ///< how much a long text is discounted, 0 to 1
    double shortest_length = 0.2;  ///< of the average; shorter texts count as this long

    /// Weight of how much the texts with a word speak of it: the mean of occurrences by length, to this power.  0:
    /// none. (Burstiness: Church and Gale 1995, Poisson mixtures.)
    double burstiness = 0.55;

    // What a match of each kind weighs beside a match of the word's own base form.
    double own = 1.0;        ///< the base form, by itself or inside a compound, as one term
    double inside = 0.3;     ///< the word is a part of a compound in the text
    double part = 0.4;       ///< a part of the word, which is a compound, by itself or in another compound
    double head = 0.7;       ///< ... times this for the last part of the word ...
    double modifier = 1.3;   ///< ... and times this for the others, which tell more
    double root = 0.3;       ///< the word and a word of the text are derived one from the other
    double beginning = 0.2;  ///< a longer word begins with the same five letters; again for seven; 0: no match
    double surface = 0.2;    ///< the very form that was typed
    double synonym = 0.4;    ///< a synonym or abbreviation of the word; 0: they still match

    /// Words of a query are joined by a power mean (p-norm: Salton, Fox and Wu 1983, Extended Boolean information
    /// retrieval): below 1, a text with some of each word comes before one with much of a single word.  1: the sum.
    double power = 0.6;

    /// In match mode `auto`, a text that has not every word is found, too, when it scores so much of the best score.
    double least_share = 0.1;
};

}  // namespace hankehaku
