#include "searcher/words/index_words.h"

#include "indexer/format/schema.h"
#include "searcher/compiling/word_query.h"
#include "searcher/compiling/word_run.h"
#include "searcher/matching/pattern_query.h"

#include <algorithm>

namespace hankehaku {

using schema::TermKind;

namespace {

constexpr std::size_t most_texts_for_neighbours = 256;

}  // namespace

WordStatistics IndexWords::word_statistics(std::string_view word) const {
    WordStatistics statistics;
    const auto count = [&](TermKind kind, const std::string& text) {
        const auto list = (*lists_)[{schema::term(kind, text)}];
        statistics.frequency = std::max(statistics.frequency, static_cast<Xapian::doccount>(list->size()));
    };
    const auto analysis = analyzer_->analyze_word(word);
    count(TermKind::surface, analysis->surface);
    bool simple = false;
    for (const Reading& reading : analysis->readings) {
        count(TermKind::base, reading.base);
        count(TermKind::part, reading.base);
        if (reading.source != ReadingSource::dictionary) continue;
        statistics.in_dictionary = true;
        simple = simple || reading.parts.size() < 2;
    }
    statistics.compound = statistics.in_dictionary && !simple;
    return statistics;
}

bool IndexWords::has_form(std::string_view form) const {
    return words().contains(schema::term(TermKind::surface, form));
}

bool IndexWords::has_joined(const std::vector<std::string>& parts) const {
    std::string surfaces, joined;
    for (const std::string& part : parts) {
        joined += part;
        if (&part != &parts.back()) surfaces += analyzer_->analyze_word(part)->surface;
    }
    return is_compound_of_texts(words(), surfaces, *analyzer_->analyze_word(parts.back())) &&
           word_statistics(joined).frequency > 0;
}

bool IndexWords::side_by_side(const std::vector<std::string>& words) const {
    PhrasePattern phrase;
    for (const std::string& word : words)
        for (const AnalyzedToken& token : analyzer_->analyze(word)) phrase.words.push_back(base_terms(token));
    return occurs({{phrase}}, *lists_, most_texts_for_neighbours);
}

}  // namespace hankehaku
