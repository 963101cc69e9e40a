#include "searcher/snippets/text_marks.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hankehaku {
namespace {

struct PositionMark {
    Xapian::termpos position;
    TextMark mark;
};

bool before(const TextMark& a, const TextMark& b) {
    // A whole word before its parts: the whole is marked then.
    return std::tie(a.token, a.part, a.condition) < std::tie(b.token, b.part, b.condition);
}

/// What the index says of where the conditions match.
std::vector<PositionMark> position_marks(Xapian::docid id, const PositionMatcher& matcher,
                                         const PositionMatcher::Texts& texts,
                                         const std::vector<MarkCondition>& conditions) {
    std::vector<PositionMark> marks;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto& condition = conditions[i];
        const auto add = [&](const std::vector<MarkTerm>& terms) {
            for (const auto& term : terms)
                for (const auto position : matcher.positions(id, {term.term}, texts, condition.field))
                    marks.push_back({position, {0, i, term.part}});
        };
        const auto add_pattern = [&](const PositionPattern& pattern) {
            for (const auto position : matcher.occurrences(id, pattern, condition.field))
                marks.push_back({position, {0, i, {}}});
        };
        const std::size_t marks_before = marks.size();
        add(condition.terms);
        if (condition.pattern) add_pattern(*condition.pattern);
        if (marks.size() > marks_before) continue;
        add(condition.instead);
        for (const auto& phrase : condition.instead_phrases) add_pattern({{phrase}});
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    return marks;
}

std::vector<std::string> surfaces_of(const MarkedText& text, Analyzer& analyzer) {
    std::vector<std::string> surfaces;
    for (const Token& token : text.tokens)
        surfaces.push_back(
            analyzer.analyze_word(text.source.text.substr(token.begin, token.end - token.begin))->surface);
    return surfaces;
}

/// Surface forms have no positions: every word of the text is looked at.
void add_surface_marks(MarkedText& text, Analyzer& analyzer, const std::vector<MarkCondition>& conditions) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto& [forms, phrase] = std::tie(conditions[i].surfaces, conditions[i].exact_phrase);
        if (forms.empty() && phrase.empty()) continue;
        if (conditions[i].field && *conditions[i].field != text.source.field) continue;
        cut_into_words(text, text.words, analyzer);
        if (words.empty()) words = surfaces_of(text, analyzer);
        for (std::size_t token = 0; token < words.size(); ++token)
            if (std::find(forms.begin(), forms.end(), words[token]) != forms.end())
                text.marks.push_back({token, i, {}});
        if (phrase.empty()) continue;
        for (auto at = words.begin(); at != words.end(); ++at) {
            at = std::search(at, words.end(), phrase.begin(), phrase.end());
            if (at == words.end()) break;
            const auto first = static_cast<std::size_t>(at - words.begin());
            for (std::size_t k = 0; k < phrase.size(); ++k) text.marks.push_back({first + k, i, {}});
        }
    }
}

}  // namespace

void cut_into_words(MarkedText& text, std::size_t end, Analyzer& analyzer) {
    if (text.tokens.size() >= end) return;
    text.tokens = analyzer.tokenize(text.source.text, end);
    if (text.tokens.size() < end) throw Error("index_damaged.positions");
}

std::vector<MarkedText> mark_texts(Xapian::docid id, const Project& project, const PositionMatcher& matcher,
                                   Analyzer& analyzer, const std::vector<MarkCondition>& conditions) {
    const auto places = matcher.texts(id);
    const auto marks = position_marks(id, matcher, places, conditions);
    const auto sources = searchable_texts(project);
    std::vector<MarkedText> result;
    for (std::size_t i = 0; i < std::min(places.size(), sources.size()); ++i) {
        MarkedText text{sources[i], places[i].words, {}, {}};
        const Xapian::termpos first = places[i].first;
        auto mark =
            std::lower_bound(marks.begin(), marks.end(), first,
                             [](const PositionMark& m, Xapian::termpos position) { return m.position < position; });
        for (; mark != marks.end() && mark->position < first + places[i].words; ++mark) {
            text.marks.push_back(mark->mark);
            text.marks.back().token = mark->position - first;
        }
        add_surface_marks(text, analyzer, conditions);
        std::sort(text.marks.begin(), text.marks.end(), before);
        if (!text.marks.empty()) result.push_back(std::move(text));
    }
    return result;
}

}  // namespace hankehaku
