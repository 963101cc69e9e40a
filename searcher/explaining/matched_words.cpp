#include "searcher/explaining/matched_words.h"

#include "indexer/format/schema.h"
#include "searcher/snippets/one_line.h"
#include "searcher/snippets/text_marks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace hankehaku {
namespace {

void count(std::vector<FoundWord>& words, const FieldText& text, std::size_t begin, std::size_t end) {
    FoundWord word{{}, std::string(text.section), 1};
    append_on_one_line(word.form, text.text.substr(begin, end - begin));
    const auto known = std::find_if(words.begin(), words.end(), [&](const FoundWord& other) {
        return other.form == word.form && other.section == word.section;
    });
    if (known == words.end())
        words.push_back(std::move(word));
    else
        ++known->count;
}

/// The tokens of a text that fulfil one condition, ascending, each once.
std::vector<std::size_t> marked_tokens(const MarkedText& text, std::size_t condition) {
    std::vector<std::size_t> tokens;
    for (const TextMark& mark : text.marks)
        if (mark.condition == condition && (tokens.empty() || tokens.back() != mark.token))
            tokens.push_back(mark.token);
    return tokens;
}

/// Adjacent words of a phrase are shown together.
void count_marks(std::vector<FoundWord>& words, const MarkedText& text, const std::vector<std::size_t>& tokens,
                 bool as_phrase) {
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t last = first;
        while (as_phrase && last + 1 < tokens.size() && tokens[last + 1] == tokens[last] + 1) ++last;
        count(words, text.source, text.tokens[tokens[first]].begin, text.tokens[tokens[last]].end);
        first = last + 1;
    }
}

bool begins(const std::string& word, const std::string& beginning) {
    return word.size() > beginning.size() && word.starts_with(beginning);
}

/// Whether a reading gives the index a term of a kind that has no positions.
bool gives(const Reading& reading, schema::TermKind kind, const std::string& text) {
    if (kind == schema::TermKind::root)
        return std::find(reading.roots.begin(), reading.roots.end(), text) != reading.roots.end();
    return begins(reading.base, text) || std::any_of(reading.parts.begin(), reading.parts.end(),
                                                     [&](const CompoundPart& part) { return begins(part.base, text); });
}

bool has(const AnalyzedToken& token, const TracedTerm& term) {
    const auto gives_term = [&](const Reading& reading) { return gives(reading, *term.unplaced, term.text); };
    return std::any_of(token.word->readings.begin(), token.word->readings.end(), gives_term) ||
           std::any_of(token.completions.begin(), token.completions.end(), gives_term);
}

/// Roots and beginnings have no positions in the index: the words of the text are analysed again.
void count_unplaced(std::vector<std::vector<FoundWord>>& result, const Project& project, Analyzer& analyzer,
                    const std::vector<TracedTerm>& terms) {
    if (std::none_of(terms.begin(), terms.end(), [](const TracedTerm& term) { return term.unplaced.has_value(); }))
        return;
    for (const FieldText& text : searchable_texts(project))
        for (const AnalyzedToken& token : analyzer.analyze(text.text))
            for (std::size_t i = 0; i < terms.size(); ++i)
                if (terms[i].unplaced && has(token, terms[i])) count(result[i], text, token.begin, token.end);
}

}  // namespace

std::vector<std::vector<FoundWord>> found_words(Xapian::docid id, const Project& project,
                                                const PositionMatcher& matcher, Analyzer& analyzer,
                                                const std::vector<TracedTerm>& terms) {
    std::vector<std::vector<FoundWord>> result(terms.size());
    std::vector<MarkCondition> marks;
    marks.reserve(terms.size());
    for (const TracedTerm& term : terms) marks.push_back(term.mark.value_or(MarkCondition{}));
    for (MarkedText& text : mark_texts(id, project, matcher, analyzer, marks)) {
        cut_into_words(text, text.words, analyzer);
        for (std::size_t i = 0; i < terms.size(); ++i)
            count_marks(result[i], text, marked_tokens(text, i),
                        terms[i].rule == MatchRule::phrase || terms[i].rule == MatchRule::exact);
    }
    count_unplaced(result, project, analyzer, terms);
    return result;
}

}  // namespace hankehaku
