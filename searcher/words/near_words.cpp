#include "searcher/words/near_words.h"

#include "base/edit_distance.h"
#include "base/letters.h"
#include "base/word_outline.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace hankehaku {
namespace {

constexpr std::size_t shortest_near_word = 4;
constexpr std::size_t shortest_for_two_edits = 8;

std::size_t most_edits(std::size_t letters, bool one_edit) {
    if (letters < shortest_near_word) return 0;
    return letters < shortest_for_two_edits || one_edit ? 1 : 2;
}

std::u16string without_doubles(std::u16string letters) {
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    return letters;
}

/// Compares one word with many.
class Comparison {
public:
    Comparison(std::string_view word, bool one_edit)
        : word_(letters_of(word)),
          plain_(without_dots(word_)),
          single_(without_doubles(plain_)),
          outline_(word),
          edits_(most_edits(word_.size(), one_edit)) {}

    [[nodiscard]] const std::u16string& plain() const { return plain_; }
    [[nodiscard]] bool possible() const { return edits_ > 0; }

    /// What it costs to have typed the word for `candidate`; nothing when it is another word, or the same.
    [[nodiscard]] std::optional<std::size_t> cost(std::string_view candidate) const {
        // A letter has at most two bytes, but for a few that Finnish does not know.
        if (candidate.size() + edits_ < plain_.size() || candidate.size() > 2 * (plain_.size() + edits_))
            return std::nullopt;
        if (!outline_.may_be_near(WordOutline(candidate), edits_)) return std::nullopt;
        const std::u16string letters = letters_of(candidate);
        const std::u16string plain = without_dots(letters);
        if (plain == plain_) return letters == word_ ? std::nullopt : std::optional{slip::dots};
        const std::size_t dots =
            letters.size() == word_.size() && edit_distance(letters, word_) == edit_distance(plain, plain_)
                ? 0
                : slip::dots;
        if (without_doubles(plain) == single_) return slip::doubled + dots;
        const std::size_t edits = edit_distance(plain, plain_);
        if (edits > edits_) return std::nullopt;
        return edits * slip::edit + dots;
    }

private:
    std::u16string word_, plain_, single_;
    WordOutline outline_;
    std::size_t edits_;
};

using Found = std::unordered_map<std::string, NearWord>;

void collect(const lists::Vocabulary& vocabulary, char16_t first_letter, const Comparison& comparison, Found& found) {
    for (const auto kind : {schema::TermKind::base, schema::TermKind::surface}) {
        const std::size_t prefix = schema::term(kind, {}).size();
        for (const char16_t letter : possible_letters(first_letter)) {
            for (auto words = vocabulary.beginning_with(schema::term(kind, to_utf8({&letter, 1}))); words.next();) {
                const std::string& term = words.term();
                const auto cost = comparison.cost(std::string_view(term).substr(prefix));
                if (!cost) continue;
                NearWord& entry = found[term.substr(prefix)];
                entry = {term.substr(prefix), *cost, std::max(entry.frequency, words.documents())};
            }
        }
    }
}

}  // namespace

std::vector<NearWord> near_words(const lists::Vocabulary& vocabulary, std::string_view word, bool one_edit,
                                 std::size_t most) {
    const Comparison comparison(word, one_edit);
    if (!comparison.possible()) return {};
    Found found;
    collect(vocabulary, comparison.plain()[0], comparison, found);
    if (found.empty() && comparison.plain()[1] != comparison.plain()[0])
        collect(vocabulary, comparison.plain()[1], comparison, found);
    std::vector<NearWord> words;
    for (auto& [text, entry] : found) words.push_back(std::move(entry));
    std::sort(words.begin(), words.end(), [](const NearWord& a, const NearWord& b) {
        if (a.cost != b.cost) return a.cost < b.cost;
        return a.frequency != b.frequency ? a.frequency > b.frequency : a.word < b.word;
    });
    if (words.size() > most) words.resize(most);
    return words;
}

}  // namespace hankehaku
