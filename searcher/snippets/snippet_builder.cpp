#include "searcher/snippets/snippet_builder.h"

#include "searcher/snippets/one_line.h"
#include "searcher/snippets/text_marks.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::size_t window_tokens = 28;  // about three lines of a terminal
constexpr std::size_t context_tokens = 6;  // shown before the first mark
constexpr std::string_view ellipsis = "…";

/// Conditions of a query, a bit each; those of a long query share them.
using Conditions = std::uint64_t;

/// A stretch of a text: tokens [begin, end).
struct Window {
    const MarkedText* text = nullptr;
    std::size_t begin = 0;
    std::size_t end = 0;
    Conditions conditions = 0;  ///< of the query that it shows
    std::size_t marks = 0;
};

bool better(const Window& a, const Window& b) {
    const int shown = std::popcount(a.conditions), others = std::popcount(b.conditions);
    return shown != others ? shown > others : a.marks > b.marks;
}

/// The marks of one word.
struct MarkedWord {
    std::size_t token = 0;
    Conditions conditions = 0;
    std::size_t marks = 0;
};

std::vector<MarkedWord> marked_words(const MarkedText& text) {
    std::vector<MarkedWord> words;
    for (const TextMark& mark : text.marks) {
        if (words.empty() || words.back().token != mark.token) words.push_back({mark.token, 0, 0});
        words.back().conditions |= Conditions{1} << (mark.condition % 64);
        ++words.back().marks;
    }
    return words;
}

/// The window that begins shortly before each word that has a mark.
std::vector<Window> windows_of(const MarkedText& text) {
    std::vector<Window> windows;
    const auto words = marked_words(text);
    auto inside = words.begin();
    for (const MarkedWord& first : words) {
        Window window{&text, first.token - std::min(first.token, context_tokens), 0, 0, 0};
        window.end = std::min(window.begin + window_tokens, text.text->words);
        // Near the end of a text the window reaches back, not out.
        window.begin = std::min(window.begin, window.end - std::min(window.end, window_tokens));
        while (inside->token < window.begin) ++inside;
        for (auto word = inside; word != words.end() && word->token < window.end; ++word) {
            window.conditions |= word->conditions;
            window.marks += word->marks;
        }
        windows.push_back(window);
    }
    return windows;
}

bool overlap(const Window& a, const Window& b) { return a.text == b.text && a.begin < b.end && b.begin < a.end; }

/// The best first; each next one is the one that shows most conditions not yet shown, rather from another section.
std::vector<Window> pick(std::vector<Window> windows, std::size_t count) {
    std::stable_sort(windows.begin(), windows.end(), better);
    std::vector<Window> picked;
    Conditions shown = 0;
    std::set<std::string_view> sections;
    while (picked.size() < count) {
        const auto value = [&](const Window& window) {
            return std::pair(std::popcount(window.conditions & ~shown),
                             !sections.contains(window.text->text->source.section));
        };
        const auto best = std::max_element(windows.begin(), windows.end(),
                                           [&](const Window& a, const Window& b) { return value(a) < value(b); });
        if (best == windows.end()) break;
        const Window chosen = *best;
        shown |= chosen.conditions;
        sections.insert(chosen.text->text->source.section);
        picked.push_back(chosen);
        std::erase_if(windows, [&](const Window& window) { return overlap(window, chosen); });
    }
    return picked;
}

/// Appends a word byte for byte; a line end inside it ("491\n641") becomes a space.
void append_word(std::string& line, std::string_view word) {
    std::replace_copy_if(
        word.begin(), word.end(), std::back_inserter(line), [](char c) { return c == '\n' || c == '\t' || c == '\r'; },
        ' ');
}

/// The bytes of the text that a part of the word `token` covers, and those of the word where it has no such part.
Token bytes_of_part(std::string_view text, const Token& token, const WordAnalysis& word, const std::string& base) {
    for (const auto& reading : word.readings)
        for (const auto& part : reading.parts)
            if (part.base == base && part.begin < part.end) return locate_in_text(text, token, part.begin, part.end);
    return token;
}

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;

/// In order, with those joined that touch or overlap: the parts of one compound are one mark.
Marks merged(Marks marks) {
    std::sort(marks.begin(), marks.end());
    Marks result;
    for (const auto& [begin, end] : marks) {
        if (!result.empty() && begin <= result.back().second)
            result.back().second = std::max(result.back().second, end);
        else
            result.emplace_back(begin, end);
    }
    return result;
}

Snippet render(const Window& window, Analyzer& analyzer) {
    const IndexedText& text = *window.text->text;
    const std::vector<TextMark>& marks = window.text->marks;
    const std::string_view source = text.source.text;
    Snippet snippet{std::string(text.source.section), {}, {}};
    const bool from_start = window.begin == 0, to_end = window.end == text.words;
    std::size_t at = from_start ? 0 : text.tokens[window.begin].begin;
    if (!from_start) snippet.text = ellipsis;
    auto mark = std::lower_bound(marks.begin(), marks.end(), window.begin,
                                 [](const TextMark& one, std::size_t token) { return one.token < token; });
    for (std::size_t token = window.begin; token < window.end; ++token) {
        const Token& word = text.tokens[token];
        const std::string_view written = source.substr(word.begin, word.end - word.begin);
        append_on_one_line(snippet.text, source.substr(at, word.begin - at));
        const std::size_t begin = snippet.text.size();
        append_word(snippet.text, written);
        at = word.end;
        std::shared_ptr<const WordAnalysis> analysis;  // once for all parts of a word, which may be long
        for (; mark != marks.end() && mark->token == token; ++mark) {
            if (!mark->part.empty() && !analysis) analysis = analyzer.analyze_word(written);
            const Token marked = mark->part.empty() ? word : bytes_of_part(source, word, *analysis, mark->part);
            const std::size_t first = begin + (marked.begin - word.begin);
            snippet.marks.emplace_back(first, first + (marked.end - marked.begin));
        }
    }
    append_on_one_line(snippet.text, source.substr(at, to_end ? std::string_view::npos : std::size_t{0}));
    while (snippet.text.ends_with(' ')) snippet.text.pop_back();
    if (!to_end) snippet.text += ellipsis;
    snippet.marks = merged(std::move(snippet.marks));
    return snippet;
}

/// What a list shows of a text in which nothing is to be marked.
std::vector<Snippet> beginning(const Project& project, Analyzer& analyzer) {
    for (const FieldText& source : searchable_texts(project)) {
        if (source.field != TextField::summary) continue;
        IndexedText text{source, 0, analyzer.tokenize(source.text, window_tokens + 1), {}};
        text.words = text.tokens.size();
        const MarkedText unmarked{&text, {}};
        if (text.words > 0) return {render({&unmarked, 0, std::min(window_tokens, text.words), 0, 0}, analyzer)};
    }
    return {};
}

}  // namespace

std::vector<Snippet> SnippetBuilder::build(Xapian::docid id, const Project& project, std::size_t count) {
    if (count == 0) return {};
    IndexedTexts document = texts_of(id, project, matcher_);
    const auto texts = mark_texts(document, matcher_, *analyzer_, *conditions_);
    std::vector<Window> windows;
    for (const auto& text : texts) {
        auto more = windows_of(text);
        std::move(more.begin(), more.end(), std::back_inserter(windows));
    }
    if (windows.empty()) return beginning(project, *analyzer_);
    const auto picked = pick(std::move(windows), count);
    for (const auto& text : texts) {
        std::size_t end = 0;
        for (const auto& window : picked)
            if (window.text == &text) end = std::max(end, window.end);
        cut_into_words(*text.text, end, *analyzer_);
    }
    std::vector<Snippet> snippets;
    snippets.reserve(picked.size());
    for (const auto& window : picked) snippets.push_back(render(window, *analyzer_));
    return snippets;
}

}  // namespace hankehaku
