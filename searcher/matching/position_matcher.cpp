#include "searcher/matching/position_matcher.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
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

using Ids = std::vector<Xapian::docid>;
using Places = std::vector<lists::WordPlace>;

/// A word of a phrase, with what the vocabulary says of its alternatives.
struct PhraseWord {
    std::uint32_t number = 0;
    const std::vector<std::string>* terms = nullptr;
    std::vector<lists::VocabularyEntry> alternatives{};
    std::size_t documents = 0;  ///< at most
};

/// The rarest first: what it rules out need not be read of the others.  Equal ones follow each other.
std::vector<PhraseWord> rarest_first(const lists::WordLists& words, const PhrasePattern& phrase) {
    std::vector<PhraseWord> result;
    for (const auto& alternatives : phrase.words) {
        PhraseWord& word = result.emplace_back(
            PhraseWord{.number = static_cast<std::uint32_t>(result.size()), .terms = &alternatives});
        for (const auto& term : alternatives) {
            auto entry = words.vocabulary().find(term);
            if (!entry) continue;
            word.documents += entry->documents;
            word.alternatives.push_back(std::move(*entry));
        }
    }
    std::sort(result.begin(), result.end(), [](const PhraseWord& a, const PhraseWord& b) {
        return std::tie(a.documents, *a.terms, a.number) < std::tie(b.documents, *b.terms, b.number);
    });
    return result;
}

/// Makes one ascending list of several that stand one after the other from `begins` on, each place once.
void merge(Places& places, std::vector<std::size_t> begins) {
    const auto at = [&](std::size_t place) { return places.begin() + static_cast<std::ptrdiff_t>(place); };
    begins.push_back(places.size());
    while (begins.size() > 2) {
        std::vector<std::size_t> fewer;
        for (std::size_t i = 0; i < begins.size(); i += 2) {
            fewer.push_back(begins[i]);
            if (i + 2 < begins.size()) std::inplace_merge(at(begins[i]), at(begins[i + 1]), at(begins[i + 2]));
        }
        if (begins.size() % 2 == 0) fewer.push_back(begins.back());
        begins = std::move(fewer);
    }
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

/// Where one of the alternatives stands in the documents.
Places places_of(const lists::WordLists& words, const std::vector<lists::VocabularyEntry>& alternatives,
                 const Ids& ids) {
    Places places;
    std::vector<std::size_t> begins;
    for (const auto& entry : alternatives) {
        begins.push_back(places.size());
        words.add_places(entry, ids, places);
    }
    if (begins.size() > 1) merge(places, std::move(begins));
    return places;
}

/// Where a phrase begins whose word number `number` stands in `places`.
Places starts_of(Places places, std::uint32_t number) {
    std::erase_if(places, [&](const lists::WordPlace& place) { return place.number < number; });
    for (lists::WordPlace& place : places) place.number -= number;
    return places;
}

/// Leaves the beginnings of a phrase whose word number `number` stands in `places`; both ascending.
void keep_starts(Places& starts, const Places& places, std::uint32_t number) {
    auto next = places.begin();
    std::erase_if(starts, [&](const lists::WordPlace& start) {
        const lists::WordPlace place{start.id, start.number + number};
        while (next != places.end() && *next < place) ++next;
        return next == places.end() || *next != place;
    });
}

Ids documents_of(const Places& places) {
    Ids ids;
    for (const lists::WordPlace& place : places)
        if (ids.empty() || ids.back() != place.id) ids.push_back(place.id);
    return ids;
}

/// Where the phrase begins in the documents.  Goes through all of them word by word: the index keeps the positions of a
/// word in many documents side by side.
Places phrase_starts(const lists::WordLists& words, const Ids& ids, const PhrasePattern& phrase) {
    Places starts, places;
    const PhraseWord* last = nullptr;
    const auto rarest = rarest_first(words, phrase);
    for (const PhraseWord& word : rarest) {
        if (last == nullptr) {
            places = places_of(words, word.alternatives, ids);
            starts = starts_of(places, word.number);
        } else {
            if (*word.terms != *last->terms) places = places_of(words, word.alternatives, documents_of(starts));
            keep_starts(starts, places, word.number);
        }
        last = &word;
    }
    return starts;
}

/// Takes the numbers of one document from `next` on, where documents are asked for by ascending id.
std::vector<std::uint32_t> take_numbers(Places::const_iterator& next, Places::const_iterator end, Xapian::docid id) {
    while (next != end && next->id < id) ++next;
    std::vector<std::uint32_t> numbers;
    for (; next != end && next->id == id; ++next) numbers.push_back(next->number);
    return numbers;
}

/// Calls action(id, starts) for those of the documents that fulfil `pattern`, with where its phrases begin.
template <class Action>
void for_each_match(const lists::WordLists& words, Ids ids, const PositionPattern& pattern,
                    std::optional<TextField> field, Action action) {
    std::vector<Places> phrases;
    phrases.reserve(pattern.phrases.size());
    for (const auto& phrase : pattern.phrases) {
        phrases.push_back(phrase_starts(words, ids, phrase));
        ids = documents_of(phrases.back());
    }
    std::vector<Places::const_iterator> next;
    next.reserve(phrases.size());
    for (const Places& phrase : phrases) next.push_back(phrase.begin());
    for (const Xapian::docid id : ids) {
        const auto texts = word_positions::read_texts(words.database(), id);
        std::vector<Start> starts;
        for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase)
            for (const auto position :
                 word_positions::positions(take_numbers(next[phrase], phrases[phrase].end(), id), texts, field))
                starts.push_back({position, phrase});
        if (phrases.size() > 1) {
            std::sort(starts.begin(), starts.end());
            starts = close_starts(starts, phrases.size(), pattern.distance + phrases.size() - 1);
        }
        if (!starts.empty()) action(id, starts);
    }
}

/// A phrase asked for twice is found wherever it is found once.
PositionPattern without_repeated(PositionPattern pattern) {
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
    const Places places = phrase_starts(*words_, {id}, {{terms}});
    auto next = places.begin();
    return word_positions::positions(take_numbers(next, places.end(), id), texts, field);
}

Positions PositionMatcher::occurrences(Xapian::docid id, const PositionPattern& pattern,
                                       std::optional<TextField> field) const {
    Positions result;
    const PositionPattern wanted = without_repeated(pattern);
    for_each_match(*words_, {id}, wanted, field, [&](Xapian::docid, const std::vector<Start>& starts) {
        Xapian::termpos next = 0;  // the positions before it are there
        for (const Start& start : starts) {
            const auto words = static_cast<Xapian::termpos>(wanted.phrases[start.phrase].words.size());
            for (next = std::max(next, start.position); next < start.position + words; ++next) result.push_back(next);
        }
    });
    return result;
}

Ids PositionMatcher::matching(Ids ids, const PositionPattern& pattern, std::optional<TextField> field) const {
    const PositionPattern wanted = without_repeated(pattern);
    // Numbers tell enough of a phrase in any text.
    if (wanted.phrases.size() == 1 && !field) return documents_of(phrase_starts(*words_, ids, wanted.phrases.front()));
    Ids matching;
    for_each_match(*words_, std::move(ids), wanted, field,
                   [&](Xapian::docid id, const std::vector<Start>&) { matching.push_back(id); });
    return matching;
}

}  // namespace hankehaku
