#pragma once

#include "hankehaku/export.h"

namespace HANKEHAKU_EXPORT hankehaku {

/// The weights of matches.  The defaults gave the best results on Finnish texts (docs/quality.md); change them for
/// experiments.
struct Ranking {
    // BM25 (Robertson and Zaragoza 2009, The Probabilistic Relevance Framework).
    double k1 = 2.0;               ///< how slowly the effect of further occurrences of a word saturates
    double part_k1 = 3.0;          ///< the same for a part of compounds
    double b = 0.7;                ///< length normalisation, 0 to 1
    double shortest_length = 0.2;  ///< of the average; shorter texts are treated as being this long

    /// Weight of burstiness: the mean number of occurrences by length in the texts that have the word, to this power.
    /// 0: none.  (Church and Gale 1995, Poisson mixtures.)
    double burstiness = 0.55;

    // Weights of the kinds of matches relative to a match of the word's own base form.
    double own = 1.0;        ///< the base form, by itself or inside a compound, as one term
    double inside = 0.3;     ///< the word is a part of a compound in the text
    double part = 0.4;       ///< a part of the word, which is a compound, by itself or in another compound
    double head = 0.7;       ///< ... times this for the last part of the word ...
    double modifier = 1.3;   ///< ... and times this for the other parts, which are more specific
    double root = 0.3;       ///< one of the words is derived from the other
    double beginning = 0.2;  ///< a longer word begins with the same five letters; again for seven; 0: no match
    double surface = 0.2;    ///< the form as typed
    double synonym = 0.4;    ///< a synonym or abbreviation of the word; with 0 they match without affecting the ranking

    /// The scores of the words of a query are combined by a power mean (p-norm: Salton, Fox and Wu 1983, Extended
    /// Boolean information retrieval): below 1, texts that match each word rank before texts with many matches of one.
    /// 1: sum.
    double power = 0.6;

    /// In match mode `auto`, a text that lacks some of the words is found if it reaches this share of the best score.
    double least_share = 1.0 / 12;
};

}  // namespace hankehaku
