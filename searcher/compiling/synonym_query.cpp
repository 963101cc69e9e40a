#include "searcher/compiling/synonym_query.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

/// What the word is only as the table writes it: AI, which is not ai; jaksaminen, which is not every jaksaa.
std::optional<std::string> as_written(const AnalyzedToken& token, const std::string& written) {
    for (const CompoundPart& part : token.word->readings.front().parts)
        if (part.begin == 0 && part.end == token.word->surface.size() && part.base == written) return written;
    return std::nullopt;
}

/// A synonym has its likeliest meaning; another reading would be far from the query.
void add_word(const AnalyzedToken& token, const std::string& written, const Ranking& ranking, const TermQueries& terms,
              SynonymQuery& result, MatchQueries& queries) {
    if (const auto word = as_written(token, written)) {
        if (MatchQuery query = terms.term(schema::TermKind::part, *word); !query.empty())
            queries.push_back(std::move(query));
        result.words.push_back({schema::term(schema::TermKind::part, *word), *word});
        return;
    }
    const auto marks = word_marks(token);
    result.words.insert(result.words.end(), marks.begin(), marks.end());
    const std::string& base = token.word->readings.front().base;
    for (const auto& [kind, weight] :
         {std::pair{schema::TermKind::base, 1.0}, std::pair{schema::TermKind::part, ranking.part}})
        if (MatchQuery query = terms.term(kind, base); !query.empty())
            queries.push_back(scaled(std::move(query), weight));
}

PhrasePattern phrase_of(const std::vector<AnalyzedToken>& words) {
    PhrasePattern phrase;
    std::transform(words.begin(), words.end(), std::back_inserter(phrase.words), base_terms);
    return phrase;
}

}  // namespace

SynonymQuery make_synonym_query(const SynonymMatch& synonyms, Analyzer& analyzer, const Ranking& ranking,
                                const TermQueries& terms) {
    SynonymQuery result;
    MatchQueries queries;
    for (const auto& synonym : synonyms.expansions) {
        const auto words = analyzer.analyze(synonym);
        if (words.empty()) continue;
        if (words.size() == 1) {
            add_word(words.front(), synonym, ranking, terms, result, queries);
        } else {
            result.phrases.push_back(phrase_of(words));
            queries.push_back(terms.pattern({.phrases = {result.phrases.back()}}));
        }
    }
    // The best of them counts: a text does not become more fitting by saying the same in all ways there are.
    result.match = scaled(best_of(std::move(queries)), ranking.synonym);
    return result;
}

}  // namespace hankehaku
