#include "searcher/words/word_correction.h"

#include "base/letters.h"
#include "searcher/words/dotted_words.h"
#include "searcher/words/near_words.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

namespace hankehaku {
namespace {

// A word that no dictionary has may be a name, or a misspelling that the texts have too.
constexpr Xapian::doccount rare = 3;
constexpr Xapian::doccount far_more = 10;

constexpr std::size_t shortest_half = 3;  // letters

/// Dots are put on by what the index has, and by what the dictionary knows of a form that the index lacks.
std::optional<std::string> with_dots(const IndexWords& words, const std::string& word, Xapian::doccount at_least) {
    std::set<std::string> forms;
    for (const auto kind : {schema::TermKind::base, schema::TermKind::surface})
        for (auto& form : dotted_prefixes(words.vocabulary(), kind, word))
            if (words.words().contains(schema::term(kind, form))) forms.insert(std::move(form));
    forms.erase(word);
    if (forms.empty())
        for (auto& form : harmonic_forms(word))
            if (words.word_statistics(form).in_dictionary) forms.insert(std::move(form));
    std::optional<std::string> best;
    Xapian::doccount most = at_least - 1;
    for (const auto& form : forms) {
        const auto frequency = words.word_statistics(form).frequency;
        if (frequency <= most) continue;
        best = form;
        most = frequency;
    }
    return best;
}

/// A base form that the stemmer made is not a word to show.
bool is_word(const IndexWords& words, const std::string& text) {
    return words.has_form(text) || words.word_statistics(text).in_dictionary;
}

struct Near {
    std::string word;
    std::size_t cost;
};

std::optional<Near> near_word(const IndexWords& words, const std::string& word, bool one_edit,
                              Xapian::doccount at_least) {
    constexpr std::size_t most_candidates = 20;
    std::optional<Near> best;
    std::tuple<Xapian::doccount, Xapian::doccount> most{at_least - 1, 0};
    for (const NearWord& candidate : near_words(words.vocabulary(), word, one_edit, most_candidates)) {
        if (best && candidate.cost > best->cost) break;
        if (!is_word(words, candidate.word)) continue;
        const std::tuple frequency{words.word_statistics(candidate.word).frequency, candidate.frequency};
        if (frequency <= most) continue;
        best = Near{candidate.word, candidate.cost};
        most = frequency;
    }
    return best;
}

/// Two words of the index that are adjacent in a text: the split whose rarer half is most frequent.
std::optional<std::string> split(const IndexWords& words, const std::string& word) {
    const std::u16string letters = letters_of(word);
    std::optional<std::string> best;
    Xapian::doccount most = 0;
    for (std::size_t at = shortest_half; at + shortest_half <= letters.size(); ++at) {
        const std::string left = to_utf8(letters.substr(0, at)), right = to_utf8(letters.substr(at));
        const WordStatistics first = words.word_statistics(left), second = words.word_statistics(right);
        const auto frequency = std::min(first.frequency, second.frequency);
        if (frequency <= most || !first.in_dictionary || !second.in_dictionary) continue;
        if (!words.side_by_side({left, right})) continue;
        best.emplace(left).append(" ").append(right);
        most = frequency;
    }
    return best;
}

}  // namespace

bool is_right(const IndexWords& words, std::string_view word) {
    const WordStatistics statistics = words.word_statistics(word);
    return statistics.frequency > rare || (statistics.frequency > 0 && statistics.in_dictionary);
}

std::optional<std::string> corrected_word(const IndexWords& words, std::string_view word, bool may_split) {
    const std::string surface = words.analyzer().analyze_word(word)->surface;
    const WordStatistics statistics = words.word_statistics(surface);
    const Xapian::doccount at_least = std::max<Xapian::doccount>(1, statistics.frequency * far_more);
    if (auto dotted = with_dots(words, surface, at_least)) return dotted;
    if (statistics.in_dictionary && !statistics.compound) return std::nullopt;
    const bool one_edit = statistics.in_dictionary || statistics.frequency > 0;
    auto near = near_word(words, surface, one_edit, at_least);
    if (near && near->cost <= slip::edit + slip::dots) return near->word;
    if (may_split && !statistics.in_dictionary && statistics.frequency == 0)
        if (auto halves = split(words, surface)) return halves;
    return near ? std::optional{near->word} : std::nullopt;
}

}  // namespace hankehaku
