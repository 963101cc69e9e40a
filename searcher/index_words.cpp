#include "searcher/index_words.h"

#include "indexer/schema.h"
#include "searcher/word_query.h"

#include <algorithm>

namespace hankehaku {

using schema::TermKind;

WordStanding IndexWords::standing(std::string_view word) const {
    WordStanding standing;
    const auto count = [&](TermKind kind, const std::string& text) {
        standing.frequency = std::max(standing.frequency, database_.get_termfreq(schema::term(kind, text)));
    };
    const auto analysis = analyzer_->analyze_word(word);
    count(TermKind::surface, analysis->surface);
    bool simple = false;
    for (const Reading& reading : analysis->readings) {
        count(TermKind::base, reading.base);
        count(TermKind::part, reading.base);
        if (reading.source != ReadingSource::dictionary) continue;
        standing.in_dictionary = true;
        simple = simple || reading.parts.size() < 2;
    }
    standing.compound = standing.in_dictionary && !simple;
    return standing;
}

bool IndexWords::has_form(std::string_view form) const {
    return database_.term_exists(schema::term(TermKind::surface, form));
}

bool IndexWords::side_by_side(const std::vector<std::string>& words) const {
    std::vector<Xapian::Query> queries;
    for (const std::string& word : words)
        for (const AnalyzedToken& token : analyzer_->analyze(word)) {
            const auto terms = base_terms(token);
            queries.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
        }
    Xapian::Enquire enquire(database_);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(
        {Xapian::Query::OP_PHRASE, queries.begin(), queries.end(), static_cast<Xapian::termcount>(queries.size())});
    return !enquire.get_mset(0, 1).empty();
}

}  // namespace hankehaku
