#include "searcher/snippets/text_marks.h"

#include "hankehaku/error.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

using Surfaces = IndexedText::Surfaces;

Surfaces surfaces_of(const IndexedText& text, Analyzer& analyzer) {
    Surfaces surfaces;
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
        const Token& token = text.tokens[at];
        const auto next = static_cast<std::uint32_t>(surfaces.numbers.size());
        const std::string form = surface_form(text.source.text.substr(token.begin, token.end - token.begin), analyzer);
        const auto [number, is_new] = surfaces.numbers.try_emplace(form, next);
        if (is_new) surfaces.tokens.emplace_back();
        surfaces.words.push_back(number->second);
        surfaces.tokens[number->second].push_back(at);
    }
    return surfaces;
}

/// The surface forms of a condition that the document has, and its phrase where it has all of it.
struct SurfaceCondition {
    std::size_t number = 0;
    std::vector<std::string> forms, phrase;
};

std::vector<SurfaceCondition> surface_conditions(Xapian::docid id, const PositionMatcher& matcher,
                                                 const std::vector<MarkCondition>& conditions) {
    const auto is_here = [&](const std::string& form) {
        return matcher.has(id, schema::term(schema::TermKind::surface, form));
    };
    std::vector<SurfaceCondition> result;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto& [surfaces, phrase] = std::tie(conditions[i].surfaces, conditions[i].exact_phrase);
        SurfaceCondition here{.number = i, .forms = {}, .phrase = {}};
        std::copy_if(surfaces.begin(), surfaces.end(), std::back_inserter(here.forms), is_here);
        if (std::all_of(phrase.begin(), phrase.end(), is_here)) here.phrase = phrase;
        if (!here.forms.empty() || !here.phrase.empty()) result.push_back(std::move(here));
    }
    return result;
}

/// The words of all places where the phrase stands, ascending, each once.
std::vector<std::size_t> phrase_tokens(const Surfaces& surfaces, const std::vector<std::string>& phrase) {
    std::vector<std::uint32_t> numbers;
    for (const std::string& form : phrase) {
        const auto number = surfaces.numbers.find(form);
        if (number == surfaces.numbers.end()) return {};
        numbers.push_back(number->second);
    }
    std::vector<std::size_t> tokens;
    std::size_t next = 0;  // the words before it are there
    for (const std::size_t begin : surfaces.tokens[numbers.front()]) {
        const auto word = surfaces.words.begin() + static_cast<std::ptrdiff_t>(begin);
        if (surfaces.words.size() - begin < numbers.size() || !std::equal(numbers.begin(), numbers.end(), word))
            continue;
        for (next = std::max(next, begin); next < begin + numbers.size(); ++next) tokens.push_back(next);
    }
    return tokens;
}

/// Surface forms have no positions: they are looked for in the words of the text.
void add_surface_marks(IndexedText& text, Analyzer& analyzer, const std::vector<MarkCondition>& conditions,
                       const std::vector<SurfaceCondition>& surface_conditions, std::vector<TextMark>& marks) {
    for (const auto& [i, forms, phrase] : surface_conditions) {
        if (conditions[i].field && *conditions[i].field != text.source.field) continue;
        cut_into_words(text, text.words, analyzer);
        if (text.surfaces.words.empty()) text.surfaces = surfaces_of(text, analyzer);
        for (const std::string& form : forms)
            if (const auto number = text.surfaces.numbers.find(form); number != text.surfaces.numbers.end())
                for (const std::size_t token : text.surfaces.tokens[number->second]) marks.push_back({token, i, {}});
        if (phrase.empty()) continue;
        for (const std::size_t token : phrase_tokens(text.surfaces, phrase)) marks.push_back({token, i, {}});
    }
}

}  // namespace

IndexedTexts texts_of(Xapian::docid id, const Project& project, const PositionMatcher& matcher) {
    IndexedTexts document{id, matcher.texts(id), {}};
    const auto sources = searchable_texts(project);
    for (std::size_t i = 0; i < std::min(document.places.size(), sources.size()); ++i)
        document.texts.push_back({sources[i], document.places[i].words, {}, {}});
    return document;
}

void cut_into_words(IndexedText& text, std::size_t end, Analyzer& analyzer) {
    if (text.tokens.size() >= end) return;
    text.tokens = analyzer.tokenize(text.source.text, end);
    if (text.tokens.size() < end) throw Error("index_damaged.positions");
}

std::vector<MarkedText> mark_texts(IndexedTexts& document, const PositionMatcher& matcher, Analyzer& analyzer,
                                   const std::vector<MarkCondition>& conditions) {
    const auto marks = position_marks(document.id, matcher, document.places, conditions);
    const auto surfaces = surface_conditions(document.id, matcher, conditions);
    std::vector<MarkedText> result;
    for (std::size_t i = 0; i < document.texts.size(); ++i) {
        MarkedText text{&document.texts[i], {}};
        const Xapian::termpos first = document.places[i].first;
        auto mark =
            std::lower_bound(marks.begin(), marks.end(), first,
                             [](const PositionMark& m, Xapian::termpos position) { return m.position < position; });
        for (; mark != marks.end() && mark->position < first + text.text->words; ++mark) {
            text.marks.push_back(mark->mark);
            text.marks.back().token = mark->position - first;
        }
        add_surface_marks(*text.text, analyzer, conditions, surfaces, text.marks);
        std::sort(text.marks.begin(), text.marks.end(), before);
        if (!text.marks.empty()) result.push_back(std::move(text));
    }
    return result;
}

}  // namespace hankehaku
