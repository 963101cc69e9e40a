#include "searcher/words/spelling.h"

#include "base/letters.h"
#include "indexer/format/schema.h"
#include "searcher/query/parser.h"
#include "searcher/words/dotted_words.h"
#include "searcher/words/word_correction.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace hankehaku {
namespace {

constexpr std::size_t shortest_mended_word = 4;  // letters
constexpr std::size_t most_searches = 5;         // through the vocabulary
constexpr std::size_t most_joined = 3;           // words

struct Replacement {
    query::SourceRange source;
    std::string text;
    bool joins = false;
};

using Run = std::vector<const query::Word*>;

bool is_plain(const query::Node& node) {
    const auto* word = std::get_if<query::Word>(&node.value);
    return word != nullptr && word->kind == query::WordKind::plain;
}

/// Nothing but letters, with hyphens between them.
bool is_spelled(std::string_view word) {
    const std::u16string letters = letters_of(word);
    return !letters.empty() && letters.front() != u'-' && letters.back() != u'-' &&
           std::all_of(letters.begin(), letters.end(),
                       [](char16_t letter) { return letter == u'-' || u_isalpha(letter) != 0; });
}

bool begins_with_capital(std::string_view word) {
    const std::u16string letters = letters_of(word);
    return letters.size() > 1 && u_isupper(letters[0]) != 0 && u_isupper(letters[1]) == 0;
}

std::string with_capital(std::string_view word) {
    std::u16string letters = letters_of(word);
    if (!letters.empty()) letters[0] = static_cast<char16_t>(u_toupper(letters[0]));
    return to_utf8(letters);
}

class Corrector {
public:
    Corrector(std::string_view text, const IndexWords& words) : text_(text), words_(&words) {}

    void visit(const query::Node& node) {
        std::visit([this](const auto& value) { this->visit_value(value); }, node.value);
    }

    [[nodiscard]] std::optional<Correction> result() const {
        if (replacements_.empty()) return std::nullopt;
        Correction correction{{}, true};
        std::size_t end = 0;
        for (const Replacement& replacement : replacements_) {
            correction.query += text_.substr(end, replacement.source.begin - end);
            correction.query += replacement.text;
            correction.only_joins = correction.only_joins && replacement.joins;
            end = replacement.source.end;
        }
        correction.query += text_.substr(end);
        return correction;
    }

private:
    // Quoted words and exclusions are taken as they are written.
    void visit_value(const query::Phrase& /*node*/) {}
    void visit_value(const query::Not& /*node*/) {}
    void visit_value(const query::FacetTerm& /*node*/) {}
    void visit_value(const query::DateRange& /*node*/) {}
    void visit_value(const query::MoneyRange& /*node*/) {}
    void visit_value(const query::CodeTerm& /*node*/) {}
    void visit_value(const query::Word& word) {
        if (word.kind == query::WordKind::plain) correct(word, true);
    }
    void visit_value(const query::And& node) { visit_all(node.children); }
    void visit_value(const query::Or& node) { visit_all(node.children); }
    void visit_value(const query::Near& near) {
        for (const auto& operand : near.operands) visit_whole(operand);
    }
    void visit_value(const query::Scoped& scoped) { visit_whole(scoped.child.front()); }
    void visit_value(const query::Sequence& sequence) {
        for (std::size_t at = 0; at < sequence.wanted.size();) {
            Run run;
            for (; at < sequence.wanted.size() && is_plain(sequence.wanted[at]); ++at)
                run.push_back(&std::get<query::Word>(sequence.wanted[at].value));
            correct_run(run);
            if (at < sequence.wanted.size()) visit(sequence.wanted[at++]);
        }
    }

    void visit_all(const std::vector<query::Node>& nodes) {
        for (const auto& node : nodes) visit(node);
    }

    /// Where two words cannot replace one: after a field and beside NEAR.
    void visit_whole(const query::Node& node) {
        if (is_plain(node))
            correct(std::get<query::Word>(node.value), false);
        else
            visit(node);
    }

    void correct_run(const Run& run) {
        for (std::size_t at = 0; at < run.size();) {
            const std::size_t joined = join(run, at);
            if (joined == 0) correct(*run[at], true);
            at += std::max<std::size_t>(1, joined);
        }
    }

    /// Writes the longest compound that begins with the word at `first` as one word; returns how many words it has.
    std::size_t join(const Run& run, std::size_t first) {
        for (std::size_t count = std::min(most_joined, run.size() - first); count > 1; --count) {
            std::string joined;
            std::vector<std::string> parts;
            for (std::size_t at = first; at < first + count; ++at) {
                if (!may_be_part(*run[at]) || (at > first && !only_spaces_between(*run[at - 1], *run[at]))) break;
                parts.push_back(run[at]->text);
                joined += run[at]->text;
            }
            if (parts.size() < count || !words_->has_joined(parts) || words_->side_by_side(parts)) continue;
            replacements_.push_back({{run[first]->source.begin, run[first + count - 1]->source.end}, joined, true});
            return count;
        }
        return 0;
    }

    [[nodiscard]] bool may_be_part(const query::Word& word) const {
        return is_spelled(word.text) && letters_of(word.text).size() > 1 && !is_stop_word(word.text);
    }

    [[nodiscard]] bool only_spaces_between(const query::Word& left, const query::Word& right) const {
        const std::string_view between = text_.substr(left.source.end, right.source.begin - left.source.end);
        return between.find_first_not_of(' ') == std::string_view::npos;
    }

    void correct(const query::Word& word, bool may_split) {
        const std::size_t letters = letters_of(word.text).size();
        if (letters < shortest_mended_word || letters > longest_mended_word || !is_spelled(word.text)) return;
        if (is_right(*words_, word.text) || is_stop_word(word.text) || is_code(word.text)) return;
        if (++searches_ > most_searches) return;
        auto corrected = corrected_word(*words_, word.text, may_split);
        if (!corrected) return;
        replacements_.push_back(
            {word.source, begins_with_capital(word.text) ? with_capital(*corrected) : *corrected, false});
    }

    [[nodiscard]] bool is_stop_word(const std::string& word) const {
        return words_->analyzer().is_stop_word(*words_->analyzer().analyze_word(word));
    }

    [[nodiscard]] bool is_code(const std::string& word) const {
        return words_->database().term_exists(schema::term(schema::TermKind::code, word));
    }

    std::string_view text_;
    const IndexWords* words_;
    std::vector<Replacement> replacements_;
    std::size_t searches_ = 0;
};

}  // namespace

std::optional<Correction> correct_spelling(const query::Node& node, std::string_view text, const IndexWords& words) {
    Corrector corrector(text, words);
    corrector.visit(node);
    return corrector.result();
}

namespace {

/// Texts with all the words are more than any number of texts with some.
bool finds_more(const SearchResult& left, const SearchResult& right) {
    if (left.total == 0 || right.total == 0) return left.total > right.total;
    if (left.relaxed != right.relaxed) return right.relaxed;
    return left.relaxed ? left.total > right.total : left.strict > right.strict;
}

}  // namespace

void apply_spelling(const SearchRequest& request, const IndexWords& words, SearchResult& result,
                    const SearchAsWritten& search) {
    const auto tree = query::parse_query(request.query);
    const auto correction = tree ? correct_spelling(*tree, request.query, words) : std::nullopt;
    if (!correction) return;
    SearchRequest other = request;
    other.query = correction->query;
    const bool applied = result.total == 0 && request.match == MatchMode::automatic;
    if (!applied) {
        other.limit = 0;
        other.facets.clear();
    }
    SearchResult found = search(other);
    // Two keywords may make a compound that a few texts have; it was meant only if most of what was found has it.
    const bool meant = correction->only_joins && !found.relaxed && found.total > 0 &&
                       (result.relaxed || 2 * found.strict >= result.strict);
    if (!meant && !finds_more(found, result)) return;
    if (applied) {
        result = std::move(found);
        result.query = request.query;
        result.corrected_query = correction->query;
    }
    result.suggestion = correction->query;
}

}  // namespace hankehaku
