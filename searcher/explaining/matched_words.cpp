#include "searcher/explaining/matched_words.h"

#include "indexer/format/schema.h"
#include "searcher/snippets/one_line.h"
#include "searcher/snippets/text_marks.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace hankehaku {
namespace {

/// The words by which a text matches one term, each form once for each section, in the order of the text.
class WordCounter {
public:
    void count(const FieldText& text, std::size_t begin, std::size_t end) {
        FoundWord word{{}, std::string(text.section), 1};
        append_on_one_line(word.form, text.text.substr(begin, end - begin));
        const auto [known, is_new] = numbers_.try_emplace(word.section + '\n' + word.form, words_.size());
        if (is_new)
            words_.push_back(std::move(word));
        else
            ++words_[known->second].count;
    }
    [[nodiscard]] std::vector<FoundWord> take() { return std::move(words_); }

private:
    std::vector<FoundWord> words_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< of the words, by section and form, which is one line
};

/// The tokens of a text that fulfil each of its `conditions`, ascending, each once.
std::vector<std::vector<std::size_t>> marked_tokens(const MarkedText& text, std::size_t conditions) {
    std::vector<std::vector<std::size_t>> result(conditions);
    for (const TextMark& mark : text.marks) {
        std::vector<std::size_t>& tokens = result[mark.condition];
        if (tokens.empty() || tokens.back() != mark.token) tokens.push_back(mark.token);
    }
    return result;
}

/// Adjacent words of a phrase are shown together.
void count_marks(WordCounter& words, const MarkedText& text, const std::vector<std::size_t>& tokens, bool as_phrase) {
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t last = first;
        while (as_phrase && last + 1 < tokens.size() && tokens[last + 1] == tokens[last] + 1) ++last;
        words.count(text.source, text.tokens[tokens[first]].begin, text.tokens[tokens[last]].end);
        first = last + 1;
    }
}

/// The terms of kinds without positions that are looked for, and their numbers.
using UnplacedTerms = std::unordered_multimap<std::string, std::size_t>;

void add_numbers(std::set<std::size_t>& numbers, const UnplacedTerms& terms, schema::TermKind kind,
                 std::string_view text) {
    const auto [begin, end] = terms.equal_range(schema::term(kind, text));
    for (auto term = begin; term != end; ++term) numbers.insert(term->second);
}

/// The numbers of the terms that the index has because of a word.
std::set<std::size_t> terms_of(const AnalyzedToken& token, const UnplacedTerms& terms) {
    std::set<std::size_t> numbers;
    const auto add_reading = [&](const Reading& reading) {
        for (const std::string& root : reading.roots) add_numbers(numbers, terms, schema::TermKind::root, root);
        const auto add_beginnings = [&](const std::string& word) {
            for (const std::string_view beginning : schema::beginnings(word))
                add_numbers(numbers, terms, schema::TermKind::beginning, beginning);
        };
        add_beginnings(reading.base);
        for (const CompoundPart& part : reading.parts) add_beginnings(part.base);
    };
    std::for_each(token.word->readings.begin(), token.word->readings.end(), add_reading);
    std::for_each(token.completions.begin(), token.completions.end(), add_reading);
    return numbers;
}

/// Roots and beginnings have no positions in the index: the words of the text are analysed again.
void count_unplaced(std::vector<WordCounter>& result, const Project& project, Analyzer& analyzer,
                    const std::vector<const TracedTerm*>& terms) {
    UnplacedTerms unplaced;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (const auto kind = terms[i]->unplaced) unplaced.emplace(schema::term(*kind, terms[i]->text), i);
    if (unplaced.empty()) return;
    for (const FieldText& text : searchable_texts(project))
        for (const AnalyzedToken& token : analyzer.analyze(text.text))
            for (const std::size_t term : terms_of(token, unplaced)) result[term].count(text, token.begin, token.end);
}

}  // namespace

std::vector<std::vector<FoundWord>> found_words(Xapian::docid id, const Project& project,
                                                const PositionMatcher& matcher, Analyzer& analyzer,
                                                const std::vector<TracedPiece>& pieces) {
    std::vector<const TracedTerm*> terms;
    std::vector<MarkCondition> marks;
    for (const TracedPiece& piece : pieces) {
        for (const TracedTerm& term : piece.terms) {
            terms.push_back(&term);
            marks.push_back(term.mark.value_or(MarkCondition{}));
        }
    }
    std::vector<WordCounter> words(terms.size());
    for (MarkedText& text : mark_texts(id, project, matcher, analyzer, marks)) {
        cut_into_words(text, text.words, analyzer);
        const auto tokens = marked_tokens(text, terms.size());
        for (std::size_t i = 0; i < terms.size(); ++i)
            count_marks(words[i], text, tokens[i],
                        terms[i]->rule == MatchRule::phrase || terms[i]->rule == MatchRule::exact);
    }
    count_unplaced(words, project, analyzer, terms);
    std::vector<std::vector<FoundWord>> result;
    for (WordCounter& counter : words) result.push_back(counter.take());
    return result;
}

}  // namespace hankehaku
