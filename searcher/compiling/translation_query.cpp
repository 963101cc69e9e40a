#include "searcher/compiling/translation_query.h"

#include <utility>

namespace hankehaku {
namespace {

void append(std::vector<MarkTerm>& marks, const std::vector<MarkTerm>& more) {
    marks.insert(marks.end(), more.begin(), more.end());
}

}  // namespace

TranslationQuery make_translation_query(const std::vector<std::string>& terms, Analyzer& analyzer,
                                        const Ranking& ranking, const TermQueries& queries, bool parts_near) {
    MatchQueries strict, loose;
    TranslationQuery result;
    for (const auto& term : terms) {
        MatchQueries all, any;
        for (const AnalyzedToken& token : analyzer.analyze(term)) {
            if (analyzer.is_stop_word(*token.word)) continue;
            WordQuery word = make_word_query(token, ranking, queries, parts_near).query;
            all.push_back(std::move(word.strict));
            any.push_back(std::move(word.loose));
            append(result.mark.terms, word_marks(token));
            append(result.mark.instead, part_marks(token));
        }
        strict.push_back(all_of(std::move(all)));
        loose.push_back(mean_of(std::move(any), ranking.power));
    }
    result.query = {.strict = any_of(std::move(strict)), .loose = best_of(std::move(loose))};
    result.mark.field = queries.field();
    return result;
}

}  // namespace hankehaku
