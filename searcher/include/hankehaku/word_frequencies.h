#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/searcher.h"

#include <array>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

enum class WordOrder {
    keyness,      ///< the words most typical of the texts found, by log-likelihood
    occurrences,  ///< most frequent first
    texts,        ///< words of the most projects first
    word,         ///< Finnish alphabetical order
};

/// Every order and its name.
inline constexpr std::array<std::pair<WordOrder, std::string_view>, 4> word_orders{
    {{WordOrder::keyness, "keyness"},
     {WordOrder::occurrences, "occurrences"},
     {WordOrder::texts, "texts"},
     {WordOrder::word, "word"}}};

/// Which words are counted and listed.
struct WordsRequest {
    SearchRequest search;    ///< its query, match mode, filters and spelling select the projects
    std::string near;        ///< if not empty: only words near this word, its collocates
    std::size_t window = 5;  ///< number of words on each side that count as near
    /// Absent: keyness; occurrences if all projects are selected and `near` is empty.
    std::optional<WordOrder> order;
    bool function_words = false;   ///< include stop words and numbers
    std::size_t least_texts = 1;   ///< words in fewer of the projects found are left out
    std::size_t limit = no_limit;  ///< maximum of words in the list
};

/// The frequency of a base form in the projects found and in the whole index.
struct WordFrequency {
    std::string base;
    std::size_t texts = 0;        ///< projects found that have it
    std::size_t occurrences = 0;  ///< in them
    std::size_t all_texts = 0;
    std::size_t all_occurrences = 0;
    /// The log-likelihood ratio G2 (Dunning 1993; for two corpora as in Rayson and Garside 2000) of the projects found
    /// and the rest of the index, negative if the projects found use the word less.  Above 3.84 the difference is
    /// significant at 5 %, above 15.13 at 0.01 %.
    double log_likelihood = 0;
};

/// A value, independent of the searcher.
struct WordFrequencies {
    SearchResult found;     ///< the search result without hits
    std::size_t words = 0;  ///< running words of the projects found, or near the word
    std::size_t all_words = 0;
    std::size_t distinct = 0;  ///< base forms that could be listed
    std::vector<WordFrequency> list;
};

/// Counts the words of the projects found by their likeliest base forms (base_forms.h), and compares them with the rest
/// of the index.  Throws what search() throws; Error(usage) for a `near` that is not one word. Cost:
/// reads and analyses every project of the index with a thread for each processor, about 4 seconds of processor time
/// for a million words.
[[nodiscard]] WordFrequencies word_frequencies(Searcher& searcher, const WordsRequest& request);

/// G2 of a word that occurs `here` times among `words_here` words and `there` times among `words_there`; negative if it
/// is less frequent here.
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

/// The document-term matrix of the projects found; uses `search`, `function_words` and `least_texts` of the request.
/// Throws what search() throws.  Cost: reads and analyses every project found.
[[nodiscard]] TermMatrix term_matrix(Searcher& searcher, const WordsRequest& request);

/// Writes the coordinate format of Matrix Market, which R (Matrix::readMM) and Python (scipy.io.mmread) read.
void write_matrix_market(std::ostream& out, const TermMatrix& matrix);

}  // namespace hankehaku
