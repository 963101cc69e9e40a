#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/searcher.h"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

enum class WordOrder {
    keyness,      ///< what tells the texts found from the others, by the log-likelihood
    occurrences,  ///< the most frequent first
    texts,        ///< those of the most projects first
    word,         ///< Finnish alphabetical order
};

/// Every order and its name.
inline constexpr std::array<std::pair<WordOrder, std::string_view>, 4> word_orders{
    {{WordOrder::keyness, "keyness"},
     {WordOrder::occurrences, "occurrences"},
     {WordOrder::texts, "texts"},
     {WordOrder::word, "word"}}};

/// Which words to count, and which to list.
struct WordsRequest {
    SearchRequest search;    ///< its query, match, filters and spelling say in which projects
    std::string near;        ///< with a word here, only those that stand near it: its collocates
    std::size_t window = 5;  ///< words on each side that are near
    WordOrder order = WordOrder::keyness;
    bool function_words = false;   ///< stop words and numbers too
    std::size_t least_texts = 1;   ///< words of fewer of the projects found are left out
    std::size_t limit = no_limit;  ///< most words in the list
};

/// How often a base form stands in the projects found, and in all of the index.
struct WordFrequency {
    std::string base;
    std::size_t texts = 0;        ///< projects found that have it
    std::size_t occurrences = 0;  ///< in them
    std::size_t all_texts = 0;
    std::size_t all_occurrences = 0;
    /// How sure it is that the projects found use the word otherwise than the rest of the index does: the
    /// log-likelihood ratio G2 (Dunning 1993; of two corpora as Rayson and Garside 2000 compare them), below zero where
    /// they use it less.  Beyond 3.84 chance explains it once in 20 times, beyond 15.13 once in 10 000.
    double log_likelihood = 0;
};

/// A value: it does not need the searcher any more.
struct WordFrequencies {
    SearchResult found;     ///< how the projects were found; without hits
    std::size_t words = 0;  ///< running words of the projects found, or near the word
    std::size_t all_words = 0;
    std::size_t distinct = 0;  ///< base forms that could be listed
    std::vector<WordFrequency> list;
};

/// Counts the words of what a search finds by their base forms, each word by the likeliest (base_forms.h), and compares
/// them with the rest of the index.  Throws what search() throws; Error(usage) for a `near` that is not one word. Cost:
/// reads and analyses every project of the index, about a second for a thousand.
[[nodiscard]] WordFrequencies word_frequencies(Searcher& searcher, const WordsRequest& request);

/// G2 of a word that stands `here` times among `words_here` words and `there` times among `words_there`; below zero
/// where its share is smaller here.
[[nodiscard]] double log_likelihood(std::size_t here, std::size_t words_here, std::size_t there,
                                    std::size_t words_there);

/// The projects found as rows, their base forms as columns, the occurrences as entries.
struct TermMatrix {
    struct Entry {
        std::size_t document;
        std::size_t term;
        std::size_t occurrences;
    };
    std::vector<std::string> documents;  ///< codes, ascending
    std::vector<std::string> terms;      ///< base forms, in the order of their code points
    std::vector<Entry> entries;          ///< by document, then by term; counted from 0
};

/// The document-term matrix of what a search finds; of `request` the search, function_words and least_texts count.
/// Throws what search() throws.  Cost: reads and analyses every project found.
[[nodiscard]] TermMatrix term_matrix(Searcher& searcher, const WordsRequest& request);

/// In the coordinate format of Matrix Market, which R (Matrix::readMM) and Python (scipy.io.mmread) read.
void write_matrix_market(std::ostream& out, const TermMatrix& matrix);

}  // namespace hankehaku
