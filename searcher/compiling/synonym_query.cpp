#include "searcher/compiling/synonym_query.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hankehaku {
namespace {

/// A synonym stands for its likeliest meaning; another reading would drift away from what was asked.
void add_word(const AnalyzedToken& token, const Ranking& ranking, const TermQuery& term_query, MatchQueries& queries) {
    const std::string& base = token.word->readings.front().base;
    for (const auto& [kind, weight] :
         {std::pair{schema::TermKind::base, 1.0}, std::pair{schema::TermKind::part, ranking.part}})
        if (MatchQuery query = term_query(kind, base); !query.empty())
            queries.push_back(scaled(std::move(query), weight));
}

PhrasePattern phrase_of(const std::vector<AnalyzedToken>& words) {
    PhrasePattern phrase;
    std::transform(words.begin(), words.end(), std::back_inserter(phrase.words), base_terms);
    return phrase;
}

}  // namespace

SynonymQuery make_synonym_query(const SynonymMatch& synonyms, Analyzer& analyzer, const Ranking& ranking,
                                const TermQuery& term_query, const PhraseQuery& phrase_query) {
    SynonymQuery result;
    MatchQueries queries;
    for (const auto& synonym : synonyms.expansions) {
        const auto words = analyzer.analyze(synonym);
        if (words.empty()) continue;
        if (words.size() == 1) {
            add_word(words.front(), ranking, term_query, queries);
            const auto marks = word_marks(words.front());
            result.words.insert(result.words.end(), marks.begin(), marks.end());
        } else {
            result.phrases.push_back(phrase_of(words));
            queries.push_back(phrase_query(result.phrases.back()));
        }
    }
    // The best of them counts: a text does not become more fitting by saying the same in all ways there are.
    result.match = scaled(best_of(std::move(queries)), ranking.synonym);
    return result;
}

}  // namespace hankehaku
