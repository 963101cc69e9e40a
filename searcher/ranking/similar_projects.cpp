#include "searcher/ranking/similar_projects.h"

#include "base/ascii.h"
#include "indexer/format/schema.h"
#include "indexer/lists/word_totals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace hankehaku {
namespace {

using schema::TermKind;

/// Where a project says what it is about.
constexpr std::array telling_fields{TextField::name, TextField::summary, TextField::target, TextField::report,
                                    TextField::other};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U; }

/// Base forms begin with a small letter or, beyond ASCII, any byte; prefixes with a capital, numbers with a digit.
bool is_base_form(const std::string& term) {
    return is_letter(term.front()) && std::none_of(term.begin(), term.end(), is_digit);
}

/// BM25's share of one text, 0 to 1, but slower to saturate: a word that occurs once is rarely the topic of a text.
double saturated(double occurrences, double length_ratio, const Ranking& ranking) {
    constexpr double slowness = 4;
    const double k = slowness * ranking.k1 * schema::summary_weight * (1 - ranking.b + ranking.b * length_ratio);
    return occurrences / (occurrences + k);
}

/// BM25's rarity, never below zero.
double rarity(double texts, double with_word) { return std::log(1 + (texts - with_word + 0.5) / (with_word + 0.5)); }

/// A word in more than a quarter of the texts is not significant; with very few texts the shares mean nothing.
bool floods(Xapian::doccount with_word, Xapian::doccount texts) { return with_word > std::max(4U, texts / 4); }

/// Names of the project's places would only find its neighbours.
bool stands_in_telling_field(const PositionMatcher& matcher, Xapian::docid id, const std::string& term) {
    const auto stands_in = [&](TextField field) { return !matcher.positions(id, {term}, field).empty(); };
    return std::any_of(telling_fields.begin(), telling_fields.end(), stands_in) && !stands_in(TextField::place);
}

}  // namespace

std::vector<TellingWord> telling_words(PostingLists& lists, Xapian::docid id, Analyzer& analyzer,
                                       const Ranking& ranking) {
    const Xapian::Database& database = lists.database();
    const PositionMatcher matcher(lists.words());
    const Xapian::doccount texts = database.get_doccount();
    const double length_ratio = static_cast<double>(lists::read_totals(database, id).length) / lists.lengths().average;
    std::vector<TellingWord> words;
    for (auto it = database.termlist_begin(id); it != database.termlist_end(id); ++it) {
        const std::string term = *it;
        if (!is_base_form(term) || it.get_termfreq() < 2 || floods(it.get_termfreq(), texts)) continue;
        TellingWord word{term, saturated(it.get_wdf(), length_ratio, ranking)};
        word.worth = word.weight * rarity(texts, it.get_termfreq());
        if (word.worth > 0) words.push_back(std::move(word));
    }
    std::sort(words.begin(), words.end(), [](const TellingWord& a, const TellingWord& b) {
        return std::tuple(-a.worth, a.base) < std::tuple(-b.worth, b.base);
    });
    std::vector<TellingWord> best;
    for (auto word = words.begin(); word != words.end() && best.size() < most_telling_words; ++word)
        if (!analyzer.is_stop_word(*analyzer.analyze_word(word->base)) &&
            stands_in_telling_field(matcher, id, word->base))
            best.push_back(*word);
    return best;
}

CompiledQuery similarity_query(const std::vector<TellingWord>& words, Xapian::docid id, const Ranking& ranking) {
    CompiledQuery result;
    MatchQueries alternatives;
    for (const TellingWord& word : words) {
        const std::string own = schema::term(TermKind::base, word.base),
                          inside = schema::term(TermKind::part, word.base);
        alternatives.push_back(scaled(term(own), word.weight));
        alternatives.push_back(scaled(term(inside), word.weight * ranking.part));
        MarkCondition mark;
        mark.terms = {{own, {}}, {inside, word.base}};
        result.marks.push_back(std::move(mark));
    }
    result.loose = without(any_of(std::move(alternatives)), documents({id}));
    return result;
}

}  // namespace hankehaku
