#include "searcher/explaining/matched_words.h"

#include "hankehaku/error.h"
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
    [[nodiscard]] const std::vector<FoundWord>& words() const { return words_; }
    [[nodiscard]] std::vector<FoundWord> take() { return std::move(words_); }

private:
    std::vector<FoundWord> words_;
    std::unordered_map<std::string, std::size_t> numbers_;  ///< of the words, by section and form, which is one line
};

/// Adjacent words of a phrase are shown together.
void count_marks(WordCounter& words, const MarkedText& marked, bool as_phrase) {
    const IndexedText& text = *marked.text;
    std::vector<std::size_t> tokens;  // ascending, each once
    for (const TextMark& mark : marked.marks)
        if (tokens.empty() || tokens.back() != mark.token) tokens.push_back(mark.token);
    for (std::size_t first = 0; first < tokens.size();) {
        std::size_t last = first;
        while (as_phrase && last + 1 < tokens.size() && tokens[last + 1] == tokens[last] + 1) ++last;
        words.count(text.source, text.tokens[tokens[first]].begin, text.tokens[tokens[last]].end);
        first = last + 1;
    }
}

using FoundWords = std::vector<FoundWord>;

/// The words that fulfil conditions on terms with positions, and on surface forms.
class PlacedWords {
public:
    PlacedWords(Xapian::docid id, const Project& project, const PositionMatcher& matcher, Analyzer& analyzer)
        : document_(texts_of(id, project, matcher)), matcher_(&matcher), analyzer_(&analyzer) {}

    /// `term` must outlive this.
    [[nodiscard]] const FoundWords& of(const TracedTerm& term) {
        const bool as_phrase = term.rule == MatchRule::phrase || term.rule == MatchRule::exact;
        // A query may have one condition a thousand times.
        const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& other) {
            return other.as_phrase == as_phrase && *other.condition == *term.mark;
        });
        if (known != known_.end()) return known->words;
        WordCounter words;
        for (const MarkedText& text : mark_texts(document_, *matcher_, *analyzer_, {*term.mark})) {
            cut_into_words(*text.text, text.text->words, *analyzer_);
            count_marks(words, text, as_phrase);
        }
        known_.push_back({&*term.mark, as_phrase, words.take()});
        return known_.back().words;
    }

private:
    struct Known {
        const MarkCondition* condition = nullptr;
        bool as_phrase = false;
        FoundWords words;
    };

    IndexedTexts document_;
    const PositionMatcher* matcher_;
    Analyzer* analyzer_;
    std::vector<Known> known_;
};

/// The words that give the index terms without positions: the words of the texts are analysed again.
class UnplacedWords {
public:
    UnplacedWords(const Project& project, Analyzer& analyzer, const std::vector<TracedPiece>& pieces) {
        for (const TracedPiece& piece : pieces)
            for (const TracedTerm& term : piece.terms)
                if (term.unplaced) counters_[term_of(term)];
        if (counters_.empty()) return;
        for (const FieldText& text : searchable_texts(project))
            for (const AnalyzedToken& token : analyzer.analyze(text.text))
                for (WordCounter* counter : counters_of(token)) counter->count(text, token.begin, token.end);
    }

    [[nodiscard]] const FoundWords& of(const TracedTerm& term) const { return counters_.at(term_of(term)).words(); }

private:
    static std::string term_of(const TracedTerm& term) { return schema::term(*term.unplaced, term.text); }

    std::set<WordCounter*> counters_of(const AnalyzedToken& token) {
        std::set<WordCounter*> result;
        const auto add = [&](schema::TermKind kind, std::string_view text) {
            if (const auto known = counters_.find(schema::term(kind, text)); known != counters_.end())
                result.insert(&known->second);
        };
        const auto add_beginnings = [&](const std::string& word) {
            for (const std::string_view beginning : schema::beginnings(word))
                add(schema::TermKind::beginning, beginning);
        };
        const auto add_reading = [&](const Reading& reading) {
            for (const std::string& root : reading.roots) add(schema::TermKind::root, root);
            add_beginnings(reading.base);
            for (const CompoundPart& part : reading.parts) add_beginnings(part.base);
        };
        std::for_each(token.word->readings.begin(), token.word->readings.end(), add_reading);
        std::for_each(token.completions.begin(), token.completions.end(), add_reading);
        return result;
    }

    std::unordered_map<std::string, WordCounter> counters_;
};

}  // namespace

std::vector<FoundWords> found_words(Xapian::docid id, const Project& project, const PositionMatcher& matcher,
                                    Analyzer& analyzer, const std::vector<TracedPiece>& pieces) {
    PlacedWords placed(id, project, matcher, analyzer);
    const UnplacedWords unplaced(project, analyzer, pieces);
    std::vector<FoundWords> result;
    std::size_t bytes = 0;
    for (const TracedPiece& piece : pieces) {
        for (const TracedTerm& term : piece.terms) {
            if (term.unplaced)
                result.push_back(unplaced.of(term));
            else
                result.push_back(term.mark ? placed.of(term) : FoundWords{});
            for (const FoundWord& word : result.back()) bytes += sizeof(FoundWord) + word.form.size();
            if (bytes > most_bytes_explained) throw Error("query.too_much_to_explain");
        }
    }
    return result;
}

}  // namespace hankehaku
