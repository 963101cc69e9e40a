#pragma once

#include "base/characters.h"
#include "searcher/query/error.h"
#include "searcher/query/lexer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hankehaku::query {

/// Reads the lexemes of a query one after another; stops at Symbol::end.
class LexemeCursor {
public:
    explicit LexemeCursor(std::string_view query) : query_(query), lexemes_(lex(query)) {}

    [[nodiscard]] std::string_view query() const { return query_; }
    [[nodiscard]] const Lexeme& current() const { return lexemes_[next_]; }
    [[nodiscard]] std::size_t begin() const { return current().source.begin; }

    template <typename T>
    [[nodiscard]] const T* get() const {
        return std::get_if<T>(&current().value);
    }
    [[nodiscard]] bool at(Symbol symbol) const {
        const auto* const found = get<Symbol>();
        return found != nullptr && *found == symbol;
    }
    [[nodiscard]] bool at_negation() const { return at(Symbol::minus) || at(Symbol::negation); }
    [[nodiscard]] bool at_binary_operator() const {
        return at(Symbol::conjunction) || at(Symbol::disjunction) || get<NearOperator>() != nullptr;
    }
    /// Whether a plain word follows the current lexeme without a space.
    [[nodiscard]] bool next_is_glued_word() const {
        if (next_ + 1 >= lexemes_.size() || !lexemes_[next_ + 1].glued) return false;
        const auto* const word = std::get_if<Word>(&lexemes_[next_ + 1].value);
        return word != nullptr && word->kind == WordKind::plain;
    }
    [[nodiscard]] bool at_end_of_group() const { return at(Symbol::close) || at(Symbol::end); }

    /// The current lexeme, and goes on to the next.  Not at the end.
    const Lexeme& take() { return lexemes_[next_++]; }

    /// From the byte `from` to the end of the last lexeme that was taken.
    [[nodiscard]] SourceRange since(std::size_t from) const { return {from, lexemes_[next_ - 1].source.end}; }

    [[nodiscard]] std::string_view written(SourceRange source) const {
        return query_.substr(source.begin, source.end - source.begin);
    }
    [[nodiscard]] std::string excerpt_of(const Lexeme& lexeme) const { return excerpt(written(lexeme.source)); }
    [[noreturn]] void refuse(std::size_t at, ErrorId id, Arguments arguments = {}) const {
        fail(query_, at, id, std::move(arguments));
    }

private:
    std::string_view query_;
    std::vector<Lexeme> lexemes_;
    std::size_t next_ = 0;
};

}  // namespace hankehaku::query
