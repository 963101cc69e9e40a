#include "searcher/matching/position_matcher.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

namespace hankehaku {
namespace {

/// Where one phrase of a pattern begins; `phrase` is its number.
struct Start {
    Xapian::termpos position;
    std::size_t phrase;
    bool operator<(const Start& other) const { return position < other.position; }
};

/// Every start that lies in a stretch of `width` words which has all of `phrases` phrases.
std::vector<Start> close_starts(const std::vector<Start>& starts, std::size_t phrases, std::size_t width) {
    std::vector<bool> kept(starts.size());
    std::vector<std::size_t> inside(phrases);
    std::size_t present = 0;
    for (std::size_t first = 0, end = 0; first < starts.size(); ++first) {
        for (; end < starts.size() && starts[end].position < starts[first].position + width; ++end)
            if (inside[starts[end].phrase]++ == 0) ++present;
        if (present == phrases)
            std::fill(kept.begin() + static_cast<std::ptrdiff_t>(first),
                      kept.begin() + static_cast<std::ptrdiff_t>(end), true);
        if (--inside[starts[first].phrase] == 0) --present;
    }
    std::vector<Start> result;
    for (std::size_t i = 0; i < starts.size(); ++i)
        if (kept[i]) result.push_back(starts[i]);
    return result;
}

/// Every start that belongs to a chain of all phrases in their order, each at most `distance` words after the one
/// before it.
std::vector<Start> chained_starts(const std::vector<Start>& starts, std::size_t phrases, std::size_t distance) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    // What a start follows: the nearest start of the phrase before that is in a chain from the first phrase.
    std::vector<std::size_t> before(starts.size(), none), nearest(phrases, none);
    std::vector<bool> kept(starts.size());
    for (std::size_t first = 0, end = 0; first < starts.size(); first = end) {
        while (end < starts.size() && starts[end].position == starts[first].position) ++end;
        std::vector<std::size_t> chained;  // of those that begin here; one does not follow the other
        for (std::size_t at = first; at < end; ++at) {
            const std::size_t phrase = starts[at].phrase;
            const std::size_t previous = phrase == 0 ? none : nearest[phrase - 1];
            if (phrase > 0 && (previous == none || starts[previous].position + distance < starts[at].position))
                continue;
            before[at] = previous;
            chained.push_back(at);
            if (phrase + 1 == phrases)
                for (std::size_t link = at; link != none && !kept[link]; link = before[link]) kept[link] = true;
        }
        for (const std::size_t at : chained) nearest[starts[at].phrase] = at;
    }
    std::vector<Start> result;
    for (std::size_t at = 0; at < starts.size(); ++at)
        if (kept[at]) result.push_back(starts[at]);
    return result;
}

using Numbers = std::vector<std::uint32_t>;
using Ids = std::vector<Xapian::docid>;

/// The numbers of the words that are one of `terms`, in each of the documents.
std::vector<Numbers> numbers_of(const lists::WordLists& words, const Ids& ids, const std::vector<std::string>& terms) {
    std::vector<Numbers> numbers(ids.size());
    for (const auto& term : terms) words.add_numbers(term, ids, numbers);
    if (terms.size() > 1)
        for (Numbers& here : numbers) {
            std::sort(here.begin(), here.end());
            here.erase(std::unique(here.begin(), here.end()), here.end());
        }
    return numbers;
}

/// Leaves those starts of a phrase behind which its word number `word` follows; both ascending.
void keep_followed(Numbers& starts, const Numbers& here, std::size_t word) {
    auto next = here.begin();
    std::erase_if(starts, [&](std::uint32_t start) {
        const auto wanted = start + static_cast<std::uint32_t>(word);
        while (next != here.end() && *next < wanted) ++next;
        return next == here.end() || *next != wanted;
    });
}

/// The numbers of the words at which the phrase begins, for each of the documents.  Goes through all of them word by
/// word: the index keeps the positions of a word in many documents side by side.
std::vector<Numbers> phrase_starts(const lists::WordLists& words, const Ids& ids, const PhrasePattern& phrase) {
    std::vector<Numbers> starts(ids.size());
    std::vector<std::size_t> places(ids.size());  // of the documents that may still have it
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (std::size_t word = 0; word < phrase.words.size(); ++word) {
        Ids left;
        for (const std::size_t place : places) left.push_back(ids[place]);
        std::vector<Numbers> here = numbers_of(words, left, phrase.words[word]);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (word == 0)
                starts[places[i]] = std::move(here[i]);
            else
                keep_followed(starts[places[i]], here[i], word);
        }
        std::erase_if(places, [&](std::size_t place) { return starts[place].empty(); });
    }
    return starts;
}

/// Where the phrases of `pattern` begin in each of the documents, those only that fulfil it.
std::vector<std::vector<Start>> pattern_starts(const lists::WordLists& words, const Ids& ids,
                                               const PositionPattern& pattern, std::optional<TextField> field) {
    std::vector<std::vector<Numbers>> starts;
    for (const auto& phrase : pattern.phrases) starts.push_back(phrase_starts(words, ids, phrase));
    const auto found_in = [&](std::size_t i) {
        return std::none_of(starts.begin(), starts.end(), [&](const auto& phrase) { return phrase[i].empty(); });
    };
    std::vector<std::vector<Start>> result(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (!found_in(i)) continue;
        const auto texts = word_positions::read_texts(words.database(), ids[i]);
        for (std::size_t phrase = 0; phrase < starts.size(); ++phrase)
            for (const auto position : word_positions::positions(starts[phrase][i], texts, field))
                result[i].push_back({position, phrase});
        if (starts.size() < 2) continue;
        std::sort(result[i].begin(), result[i].end());
        result[i] = pattern.ordered ? chained_starts(result[i], starts.size(), pattern.distance)
                                    : close_starts(result[i], starts.size(), pattern.distance + starts.size() - 1);
    }
    return result;
}

/// In any order, a phrase asked for twice is found wherever it is found once.
PositionPattern without_repeated(PositionPattern pattern) {
    if (pattern.ordered) return pattern;
    const std::size_t asked_for = pattern.phrases.size();
    std::vector<PhrasePattern> kept;
    for (PhrasePattern& phrase : pattern.phrases)
        if (std::find(kept.begin(), kept.end(), phrase) == kept.end()) kept.push_back(std::move(phrase));
    pattern.phrases = std::move(kept);
    pattern.distance += asked_for - pattern.phrases.size();
    return pattern;
}

}  // namespace

bool PositionMatcher::has(Xapian::docid id, const std::string& term) const {
    bool found = false;
    words_->for_each_posting(term, [&](Xapian::docid other, auto) { found = found || other == id; });
    return found;
}

Positions PositionMatcher::positions(Xapian::docid id, const std::vector<std::string>& terms, const Texts& texts,
                                     std::optional<TextField> field) const {
    return word_positions::positions(numbers_of(*words_, {id}, terms).front(), texts, field);
}

Positions PositionMatcher::occurrences(Xapian::docid id, const PositionPattern& asked,
                                       std::optional<TextField> field) const {
    Positions result;
    const PositionPattern pattern = without_repeated(asked);
    const auto starts = pattern_starts(*words_, {id}, pattern, field);
    for (const auto& start : starts.front())
        for (std::size_t word = 0; word < pattern.phrases[start.phrase].words.size(); ++word)
            result.push_back(start.position + static_cast<Xapian::termpos>(word));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Ids PositionMatcher::matching(Ids ids, const PositionPattern& pattern, std::optional<TextField> field) const {
    const auto starts = pattern_starts(*words_, ids, without_repeated(pattern), field);
    std::size_t next = 0;
    std::erase_if(ids, [&](Xapian::docid) { return starts[next++].empty(); });
    return ids;
}

}  // namespace hankehaku
