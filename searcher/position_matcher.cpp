#include "searcher/position_matcher.h"

#include "indexer/word_positions.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

void sort_unique(Positions& positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

bool contains(const Positions& positions, Xapian::termpos position) {
    return std::binary_search(positions.begin(), positions.end(), position);
}

/// Collects the ids of all matches; the matcher itself keeps none.
class DocidCollector : public Xapian::MatchDecider {
public:
    explicit DocidCollector(std::vector<Xapian::docid>& ids) : ids_(&ids) {}
    bool operator()(const Xapian::Document& document) const override {
        ids_->push_back(document.get_docid());
        return false;
    }

private:
    std::vector<Xapian::docid>* ids_;
};

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

using word_positions::Reader;

Positions positions_of(const Reader& document, const std::vector<std::string>& terms, std::optional<TextField> field) {
    Positions result;
    for (const auto& term : terms) document.append(term, field, result);
    sort_unique(result);
    return result;
}

/// Where the phrase begins in each of the documents.  Goes through all of them word by word: the index keeps the
/// positions of a word in many documents side by side.
std::vector<Positions> phrase_starts(const std::vector<Reader>& documents, const PhrasePattern& phrase,
                                     std::optional<TextField> field) {
    std::vector<Positions> starts(documents.size());
    for (std::size_t word = 0; word < phrase.words.size(); ++word)
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (word > 0 && starts[i].empty()) continue;
            Positions here = positions_of(documents[i], phrase.words[word], field);
            if (word == 0)
                starts[i] = std::move(here);
            else
                std::erase_if(starts[i],
                              [&](auto start) { return !contains(here, start + static_cast<Xapian::termpos>(word)); });
        }
    return starts;
}

/// Where the phrases of `pattern` begin in each of the documents, those only that fulfil it.
std::vector<std::vector<Start>> pattern_starts(const std::vector<Reader>& documents, const PositionPattern& pattern,
                                               std::optional<TextField> field) {
    std::vector<std::vector<Start>> result(documents.size());
    for (std::size_t phrase = 0; phrase < pattern.phrases.size(); ++phrase) {
        const auto starts = phrase_starts(documents, pattern.phrases[phrase], field);
        for (std::size_t i = 0; i < documents.size(); ++i)
            for (const auto position : starts[i]) result[i].push_back({position, phrase});
    }
    if (pattern.phrases.size() < 2) return result;
    for (auto& starts : result) {
        std::sort(starts.begin(), starts.end());
        starts = close_starts(starts, pattern.phrases.size(), pattern.distance + pattern.phrases.size() - 1);
    }
    return result;
}

/// What a document must have to have the pattern: one term of every word.
Xapian::Query all_words(const PositionPattern& pattern) {
    std::vector<Xapian::Query> words;
    for (const auto& phrase : pattern.phrases)
        for (const auto& terms : phrase.words) words.emplace_back(Xapian::Query::OP_OR, terms.begin(), terms.end());
    return {Xapian::Query::OP_AND, words.begin(), words.end()};
}

}  // namespace

std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query) {
    std::vector<Xapian::docid> ids;
    const DocidCollector collector(ids);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(query);
    static_cast<void>(enquire.get_mset(0, 1, database.get_doccount(), nullptr, &collector));
    std::sort(ids.begin(), ids.end());
    return ids;
}

Positions PositionMatcher::positions(Xapian::docid id, const std::vector<std::string>& terms,
                                     std::optional<TextField> field) const {
    return positions_of({database_, id}, terms, field);
}

Positions PositionMatcher::occurrences(Xapian::docid id, const PositionPattern& pattern,
                                       std::optional<TextField> field) const {
    Positions result;
    for (const auto& start : pattern_starts({{database_, id}}, pattern, field).front())
        for (std::size_t word = 0; word < pattern.phrases[start.phrase].words.size(); ++word)
            result.push_back(start.position + static_cast<Xapian::termpos>(word));
    sort_unique(result);
    return result;
}

std::vector<Xapian::docid> PositionMatcher::documents(const PositionPattern& pattern,
                                                      std::optional<TextField> field) const {
    std::vector<Reader> documents;
    for (const auto id : matching_documents(database_, all_words(pattern))) documents.emplace_back(database_, id);
    const auto starts = pattern_starts(documents, pattern, field);
    std::vector<Xapian::docid> ids;
    for (std::size_t i = 0; i < documents.size(); ++i)
        if (!starts[i].empty()) ids.push_back(documents[i].id());
    return ids;
}

}  // namespace hankehaku
