#include "searcher/snippets/text_marks.h"

#include "base/characters.h"
#include "hankehaku/error.h"
#include "indexer/format/schema.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <unordered_map>
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

/// Letters of the Finnish alphabet alone: such a word is its own surface form in lower case.
bool has_plain_letters(std::string_view word) {
    constexpr std::string_view second_bytes = "\xA5\xA4\xB6\x85\x84\x96";  // of å ä ö Å Ä Ö
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char c = word[at];
        const bool is_ascii_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (is_ascii_letter) continue;
        if (c != '\xC3' || ++at == word.size() || second_bytes.find(word[at]) == std::string_view::npos) return false;
    }
    return true;
}

/// To analyse every word of a text takes longer than all else.
std::string surface_of(std::string_view word, Analyzer& analyzer) {
    return has_plain_letters(word) ? query::to_lower(word) : analyzer.analyze_word(word)->surface;
}

std::vector<std::string> surfaces_of(const MarkedText& text, Analyzer& analyzer) {
    std::vector<std::string> surfaces;
    for (const Token& token : text.tokens)
        surfaces.push_back(surface_of(text.source.text.substr(token.begin, token.end - token.begin), analyzer));
    return surfaces;
}

/// The conditions that a surface form fulfils, and those whose phrase begins with it.
struct SurfaceConditions {
    std::vector<std::size_t> fulfilled, begun;
};

/// By surface form; of those that the document has, and of the phrases that it has all words of.
using SurfaceTable = std::unordered_map<std::string, SurfaceConditions>;

SurfaceTable surface_table(Xapian::docid id, const PositionMatcher& matcher,
                           const std::vector<MarkCondition>& conditions) {
    const auto is_here = [&](const std::string& form) {
        return matcher.has(id, schema::term(schema::TermKind::surface, form));
    };
    SurfaceTable table;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        for (const std::string& form : conditions[i].surfaces) {
            if (!is_here(form)) continue;
            auto& fulfilled = table[form].fulfilled;
            if (fulfilled.empty() || fulfilled.back() != i) fulfilled.push_back(i);
        }
        const auto& phrase = conditions[i].exact_phrase;
        if (!phrase.empty() && std::all_of(phrase.begin(), phrase.end(), is_here))
            table[phrase.front()].begun.push_back(i);
    }
    return table;
}

/// Surface forms have no positions: every word of the text is looked up.
void add_surface_marks(MarkedText& text, Analyzer& analyzer, const std::vector<MarkCondition>& conditions,
                       const SurfaceTable& table) {
    const auto is_meant = [&](std::size_t i) {
        return !conditions[i].field || *conditions[i].field == text.source.field;
    };
    const auto are_meant = [&](const auto& entry) {
        const auto& [fulfilled, begun] = entry.second;
        return std::any_of(fulfilled.begin(), fulfilled.end(), is_meant) ||
               std::any_of(begun.begin(), begun.end(), is_meant);
    };
    if (std::none_of(table.begin(), table.end(), are_meant)) return;
    cut_into_words(text, text.words, analyzer);
    const auto words = surfaces_of(text, analyzer);
    for (std::size_t token = 0; token < words.size(); ++token) {
        const auto found = table.find(words[token]);
        if (found == table.end()) continue;
        for (const std::size_t i : found->second.fulfilled)
            if (is_meant(i)) text.marks.push_back({token, i, {}});
        for (const std::size_t i : found->second.begun) {
            const auto& phrase = conditions[i].exact_phrase;
            const bool fits =
                phrase.size() <= words.size() - token &&
                std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(token));
            if (!fits || !is_meant(i)) continue;
            for (std::size_t k = 0; k < phrase.size(); ++k) text.marks.push_back({token + k, i, {}});
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
    const auto surfaces = surface_table(id, matcher, conditions);
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
        add_surface_marks(text, analyzer, conditions, surfaces);
        std::sort(text.marks.begin(), text.marks.end(), before);
        if (!text.marks.empty()) result.push_back(std::move(text));
    }
    return result;
}

}  // namespace hankehaku
