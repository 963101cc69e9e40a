#include "searcher/query/lexer.h"

#include "base/ascii.h"
#include "base/characters.h"
#include "searcher/query/error.h"
#include "searcher/query/operators.h"
#include "searcher/query/word.h"

#include <string>
#include <unordered_set>
#include <utility>

namespace hankehaku::query {
namespace {

class Lexer {
public:
    explicit Lexer(std::string_view query) : query_(query) {}

    std::vector<Lexeme> run() {
        if (const auto bad = first_invalid_byte(query_)) fail(query_, *bad, "query.not_utf8");
        while (skip_spaces()) read_lexeme();
        add(Symbol::end, at_, at_);
        return std::move(lexemes_);
    }

private:
    [[nodiscard]] Character here() const { return character_at(query_, at_); }
    [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const {
        return query_.substr(begin, end - begin);
    }

    bool skip_spaces() {
        while (at_ < query_.size() && is_space(here().code)) at_ += here().size;
        return at_ < query_.size();
    }

    void add(Lexeme::Value value, std::size_t begin, std::size_t end) {
        const bool glued = !lexemes_.empty() && lexemes_.back().source.end == begin;
        lexemes_.push_back({std::move(value), {begin, end}, glued});
        at_ = end;
    }

    void count_terms(std::size_t count, std::size_t at) {
        terms_ += count;
        if (terms_ > max_terms) fail(query_, at, "query.too_many_words", {{"limit", std::to_string(max_terms)}});
    }

    // A word costs by what it has to match, and no more when it is repeated.
    void count_word(const Word& word) {
        count_terms(1, word.source.begin);
        words_.insert(word.text);
        if (words_.size() > max_different_words)
            fail(query_, word.source.begin, "query.too_many_different_words",
                 {{"limit", std::to_string(max_different_words)}});
    }

    // The end of the run that the next lexeme is in.  One run may be many lexemes: nimi:nimi:nimi:...
    std::size_t end_of_run() {
        if (at_ >= run_end_) run_end_ = end_of_piece(at_);
        return run_end_;
    }

    // The end of the run of characters that are neither spaces, quotes nor parentheses.
    [[nodiscard]] std::size_t end_of_piece(std::size_t from) const {
        while (from < query_.size()) {
            const Character c = character_at(query_, from);
            if (is_space(c.code) || is_double_quote(c.code) || c.code == U'(' || c.code == U')') break;
            from += c.size;
        }
        return from;
    }

    void read_lexeme() {
        const Character c = here();
        if (c.code == U'(') return add(Symbol::open, at_, at_ + 1);
        if (c.code == U')') return add(Symbol::close, at_, at_ + 1);
        if (is_double_quote(c.code)) return read_phrase(at_, false);
        if (c.code == U'=') return read_exact();
        if (c.code == U'-') return read_minus();
        read_bare_piece();
    }

    void read_phrase(std::size_t begin, bool exact) {
        const std::size_t quote = at_;
        std::size_t close = at_ + here().size;
        while (close < query_.size() && !is_double_quote(character_at(query_, close).code))
            close += character_at(query_, close).size;
        if (close == query_.size()) fail(query_, quote, "query.phrase_not_closed");
        Phrase phrase{words_of_phrase(quote + here().size, close, exact), exact};
        if (phrase.words.empty()) fail(query_, begin, "query.empty_phrase");
        for (const Word& word : phrase.words) count_word(word);
        const std::size_t end = close + character_at(query_, close).size;
        refuse_sign_after_phrase(end);
        add(std::move(phrase), begin, end);
    }

    [[nodiscard]] std::vector<Word> words_of_phrase(std::size_t from, std::size_t to, bool exact) const {
        const WordPlace place = exact ? WordPlace::exact_phrase : WordPlace::phrase;
        std::vector<Word> words;
        while (from < to) {
            const Character c = character_at(query_, from);
            if (is_space(c.code)) {
                from += c.size;
                continue;
            }
            std::size_t end = from;
            while (end < to && !is_space(character_at(query_, end).code)) end += character_at(query_, end).size;
            if (auto word = read_word(query_, {from, end}, place)) words.push_back(std::move(*word));
            from = end;
        }
        return words;
    }

    void refuse_sign_after_phrase(std::size_t at) const {
        switch (character_at(query_, at).code) {
            case U'~': fail(query_, at, "query.tilde_after_phrase");
            case U'*': fail(query_, at, "query.star_after_phrase");
            case U'^': fail(query_, at, "query.weighed_phrase");
            case U'-': fail(query_, at, "query.minus_after_quote");
            default: break;
        }
    }

    void read_exact() {
        const std::size_t begin = at_;
        const std::size_t after = begin + 1;
        if (is_double_quote(character_at(query_, after).code)) {
            at_ = after;
            return read_phrase(begin, true);
        }
        const std::size_t end = end_of_piece(after);
        refuse_field_in_exact(after, end);
        auto word = read_word(query_, {after, end}, WordPlace::exact);
        if (!word) fail(query_, begin, "query.exact_without_word");
        word->source.begin = begin;
        count_word(*word);
        add(std::move(*word), begin, end);
    }

    void refuse_field_in_exact(std::size_t begin, std::size_t end) const {
        const std::string_view piece = text(begin, end);
        const auto colon = field_colon(piece);
        if (colon && field_from_name(piece.substr(0, *colon))) fail(query_, begin - 1, "query.exact_before_field");
    }

    // A dash with spaces around it is punctuation, as in "Osallisuus - askel työhön".
    void read_minus() {
        const std::size_t begin = at_;
        std::size_t end = begin;
        while (end < query_.size() && query_[end] == '-') ++end;
        const Character next = character_at(query_, end);
        if (next.size == 0 || is_space(next.code)) {
            at_ = end;
        } else if (end - begin > 1) {
            fail(query_, begin, "query.several_minuses", {{"text", excerpt(text(begin, end))}});
        } else {
            refuse_minus_after_group(begin);
            add(Symbol::minus, begin, end);
        }
    }

    void refuse_minus_after_group(std::size_t at) const {
        if (!lexemes_.empty() && lexemes_.back().source.end == at &&
            std::get_if<Symbol>(&lexemes_.back().value) != nullptr &&
            std::get<Symbol>(lexemes_.back().value) == Symbol::close)
            fail(query_, at, "query.minus_after_group");
    }

    void read_bare_piece() {
        const std::size_t begin = at_;
        const std::size_t end = end_of_run();
        if (const auto found = read_operator(query_, {begin, end})) {
            std::visit([&](const auto& value) { add(value, begin, end); }, *found);
            return;
        }
        if (read_field(begin, end)) return;
        auto word = read_word(query_, {begin, end}, WordPlace::bare);
        if (!word) {
            at_ = end;
            return;
        }
        refuse_missing_colon(begin, end);
        count_word(*word);
        add(std::move(*word), begin, end);
    }

    bool read_field(std::size_t begin, std::size_t end) {
        const std::string_view piece = text(begin, end);
        if (piece.size() > 1 && piece.front() == ':' && is_word_character(character_at(piece, 1).code))
            fail(query_, begin, "query.colon_without_field");
        const auto colon = field_colon(piece);
        if (!colon) return false;
        const std::string_view name = piece.substr(0, *colon);
        const auto field = field_from_name(name);
        if (!field) refuse_unknown_field(name, begin);
        const std::size_t after = begin + *colon + 1;
        const Character next = character_at(query_, after);
        if (next.size == 0 || is_space(next.code) || next.code == U')')
            fail(query_, begin, "query.field_without_value", {{"field", excerpt(text(begin, after))}});
        add(*field, begin, after);
        if (takes_range(*field) && next.code != U'(') read_range(*field);
        return true;
    }

    [[noreturn]] void refuse_unknown_field(std::string_view name, std::size_t at) const {
        const Arguments arguments{{"field", excerpt(name)}, {"known", known_field_names()}};
        const auto similar = similar_field_name(name);
        if (!similar) fail(query_, at, "query.unknown_field", arguments);
        fail(query_, at, "query.misspelt_field", {arguments[0], arguments[1], {"nearest", *similar}});
    }

    void read_range(const FieldName& field) {
        const std::size_t begin = at_;
        std::string value;
        bool quoted = false;
        while (at_ < query_.size()) {
            const Character c = here();
            if (is_double_quote(c.code)) {
                quoted = true;
                read_quoted_bound(value);
                continue;
            }
            const bool inside_number = is_digit_group_space(c.code) && at_ > begin &&
                                       is_digit(character_before(query_, at_).code) &&
                                       is_digit(character_at(query_, at_ + c.size).code);
            if ((is_space(c.code) && !inside_number) || c.code == U'(' || c.code == U')') break;
            value += text(at_, at_ + c.size);
            at_ += c.size;
        }
        while (value.ends_with(',') || value.ends_with(';')) value.pop_back();
        if (!quoted && std::holds_alternative<Figure>(field)) refuse_split_sum(begin);
        count_terms(1, begin);
        add(RangeText{std::move(value)}, begin, at_);
    }

    void read_quoted_bound(std::string& value) {
        const std::size_t quote = at_;
        at_ += here().size;
        while (at_ < query_.size() && !is_double_quote(here().code)) {
            value += text(at_, at_ + here().size);
            at_ += here().size;
        }
        if (at_ == query_.size()) fail(query_, quote, "query.value_not_closed");
        at_ += here().size;
    }

    // rahoitus:>500 000 would otherwise be the sum 500 and the word 000.
    void refuse_split_sum(std::size_t begin) const {
        if (!is_digit(character_before(query_, at_).code) || at_ >= query_.size()) return;
        const std::size_t next = at_ + here().size;
        const std::size_t end = end_of_piece(next);
        const std::string_view group = text(next, end).substr(0, text(next, end).find(".."));
        if (group.size() == 3 && group.find_first_not_of("0123456789") == std::string_view::npos)
            fail(query_, begin, "query.split_sum");
    }

    // rahoitus>500000 looks like a condition, and would be searched as words.
    void refuse_missing_colon(std::size_t begin, std::size_t end) const {
        const std::string_view piece = text(begin, end);
        const std::size_t sign = piece.find_first_of("<>=");
        if (sign == std::string_view::npos) return;
        const auto field = field_from_name(piece.substr(0, sign));
        if (field && takes_range(*field))
            fail(query_, begin + sign, "query.comparison_without_colon",
                 {{"instead", excerpt(std::string(piece.substr(0, sign)) + ":" + std::string(piece.substr(sign)))}});
    }

    std::string_view query_;
    std::size_t at_ = 0;
    std::size_t run_end_ = 0;
    std::size_t terms_ = 0;
    std::unordered_set<std::string> words_;  ///< different ones
    std::vector<Lexeme> lexemes_;
};

}  // namespace

std::vector<Lexeme> lex(std::string_view query) { return Lexer(query).run(); }

}  // namespace hankehaku::query
