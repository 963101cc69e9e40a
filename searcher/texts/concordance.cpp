#include "hankehaku/concordance.h"

#include "indexer/format/collation.h"
#include "searcher/snippets/one_line.h"
#include "searcher/texts/project_words.h"
#include "searcher/texts/wanted_bases.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku {
namespace {

/// With single spaces, and none around it.
std::string one_line(std::string_view text) {
    std::string line;
    append_on_one_line(line, text);
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

/// A line with what it is ordered by.
struct KeyedLine {
    std::string key;
    ConcordanceLine line;
};

/// Cuts lines out of texts.
class LineCutter {
public:
    explicit LineCutter(const ConcordanceRequest& request) : request_(request) {}

    [[nodiscard]] KeyedLine cut(const Project& project, const StudiedText& text, std::size_t at) const {
        const auto& words = text.words;
        const Token& match = words[at].token;
        // A line may be a megabyte long: only what is shown is looked at.
        const auto on_one_line = [&](std::size_t begin, std::size_t end) {
            return text.text.substr(begin, end - begin).find('\n') == std::string_view::npos;
        };
        std::size_t first = at;
        while (first > 0 && at - first < request_.context &&
               on_one_line(words[first - 1].token.begin, words[first].token.begin))
            --first;
        std::size_t last = at;
        while (last + 1 < words.size() && last - at < request_.context &&
               on_one_line(words[last].token.end, words[last + 1].token.end))
            ++last;
        // What ends the sentence belongs to its last word.
        std::size_t end = words[last].token.end;
        if (last - at < request_.context) end = std::min(text.text.find('\n', end), text.text.size());
        const std::size_t begin = words[first].token.begin;
        return {key(words, first, at, last),
                {project.code, std::string(text.section), one_line(text.text.substr(begin, match.begin - begin)),
                 std::string(text.text.substr(match.begin, match.end - match.begin)),
                 one_line(text.text.substr(match.end, end - match.end))}};
    }

private:
    [[nodiscard]] std::string key(const std::vector<TextWord>& words, std::size_t first, std::size_t at,
                                  std::size_t last) const {
        std::string text;
        const auto add = [&](std::size_t word) { text.append(words[word].token.word->surface).append(" "); };
        if (request_.order == LineOrder::left)
            for (std::size_t word = at; word-- > first;) add(word);
        if (request_.order == LineOrder::right)
            for (std::size_t word = at + 1; word <= last; ++word) add(word);
        return text.empty() ? text : collation_.key(text);
    }

    const ConcordanceRequest& request_;
    Collation collation_;
};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// The projects that have the word, among those of the request's filters.
SearchRequest with_the_word(const ConcordanceRequest& request) {
    SearchRequest search = whole_projects(request.search);
    search.query = '"' + request.word + '"';
    search.match = MatchMode::all;
    search.spelling = false;
    return search;
}

}  // namespace

Concordance concordance(Searcher& searcher, const ConcordanceRequest& request) {
    Analyzer analyzer = searcher.analyzer();
    Concordance result;
    result.bases = wanted_bases(request.word, analyzer);
    std::optional<FoundCodes> asked;
    if (!is_blank(request.search.query)) asked = found_codes(searcher, request.search);
    const LineCutter cutter(request);
    std::vector<KeyedLine> lines;
    for_each_project(
        searcher, analyzer, with_the_word(request), [&](const Project& project, const std::vector<StudiedText>& texts) {
            if (asked && !asked->contain(project.code)) return;
            const std::size_t before = lines.size();
            for (const StudiedText& text : texts)
                for (std::size_t at = 0; at < text.words.size(); ++at)
                    if (std::find(result.bases.begin(), result.bases.end(), text.words[at].base) != result.bases.end())
                        lines.push_back(cutter.cut(project, text, at));
            if (lines.size() > before) ++result.texts;
        });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const KeyedLine& one, const KeyedLine& other) { return one.key < other.key; });
    result.total = lines.size();
    lines.resize(std::min(lines.size(), request.limit));
    for (KeyedLine& line : lines) result.lines.push_back(std::move(line.line));
    return result;
}

}  // namespace hankehaku
