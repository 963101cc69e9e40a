#include "searcher/query/word.h"

#include "base/ascii.h"
#include "base/characters.h"
#include "searcher/query/error.h"

#include <string>

namespace hankehaku::query {
namespace {

std::string_view text_of(std::string_view query, SourceRange range) {
    return query.substr(range.begin, range.end - range.begin);
}

// Signs that belong to the word before them: "asiakas-", "50%", "ESR+", "C#", and what the language gives a meaning.
bool may_end_word(char32_t code) {
    return is_word_character(code) || is_dash(code) || code == U'%' || code == U'+' || code == U'#' || code == U'*' ||
           code == U'~';
}

SourceRange without_trailing_punctuation(std::string_view query, SourceRange range) {
    while (range.end > range.begin) {
        const Character last = character_before(query, range.end);
        if (may_end_word(last.code)) break;
        range.end -= last.size;
    }
    return range;
}

// A dash is kept: it is the suspended part of "-prosessi".
SourceRange without_leading_punctuation(std::string_view query, SourceRange range) {
    bool dash_before = false;
    std::size_t dash = range.begin;
    while (range.begin < range.end) {
        const Character first = character_at(query, range.begin);
        if (is_word_character(first.code)) break;
        dash_before = is_dash(first.code);
        dash = range.begin;
        range.begin += first.size;
    }
    if (dash_before) range.begin = dash;
    return range;
}

void refuse_stars(std::string_view query, SourceRange range, WordPlace place) {
    const std::size_t star = text_of(query, range).find('*');
    if (star == std::string_view::npos) return;
    const std::size_t at = range.begin + star;
    if (!has_word_character(text_of(query, range))) fail(query, at, "query.star_without_word");
    if (place == WordPlace::exact || place == WordPlace::exact_phrase) fail(query, at, "query.exact_and_star");
    if (at + 1 != range.end) fail(query, at, "query.star_inside_word");
}

void refuse_tildes(std::string_view query, SourceRange range, WordPlace place) {
    const std::string_view text = text_of(query, range);
    const std::size_t tilde = text.rfind('~');
    if (tilde == std::string_view::npos) return;
    const std::size_t at = range.begin + tilde;
    if (text.find_first_not_of('~') == std::string_view::npos) fail(query, at, "query.tilde_without_word");
    if (text.find_first_not_of("0123456789", tilde + 1) == std::string_view::npos && tilde + 1 < text.size())
        fail(query, at, "query.tilde_with_number");
    if (text.front() == '~') fail(query, range.begin, "query.tilde_before_word");
    if (tilde + 1 != text.size()) return;  // part of a web address
    if (place == WordPlace::exact) fail(query, at, "query.exact_and_tilde");
    if (place != WordPlace::bare) fail(query, at, "query.tilde_in_quotes");
    if (tilde > 0 && (text[tilde - 1] == '~' || text[tilde - 1] == '*')) fail(query, at, "query.two_signs");
}

// What other query languages have and this one does not: better refused than silently searched as something else.
void refuse_foreign_signs(std::string_view query, SourceRange piece) {
    const std::string_view text = text_of(query, piece);
    if (text == "&&" || text == "&&&") fail(query, piece.begin, "query.double_ampersand");
    if (text.starts_with("||")) fail(query, piece.begin, "query.double_bar");
    if (text.size() > 1 && text.front() == '!' && is_word_character(character_at(text, 1).code))
        fail(query, piece.begin, "query.exclamation_mark");
    const std::size_t caret = text.find('^');
    if (caret != std::string_view::npos && caret > 0 && is_digit(character_at(text, caret + 1).code))
        fail(query, piece.begin + caret, "query.weighed_word");
}

void refuse_comparison(std::string_view query, SourceRange piece) {
    const std::string_view text = text_of(query, piece);
    const auto digit_at = [&](std::size_t at) { return is_digit(character_at(text, at).code); };
    const std::size_t first = text.find_first_not_of("<>=");
    if (first != 0 && first != std::string_view::npos && digit_at(first))
        fail(query, piece.begin, "query.comparison_without_field", {{"text", excerpt(text)}});
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos || text.substr(dots).starts_with("...")) return;
    if ((dots == 0 || digit_at(dots - 1)) && (dots + 2 == text.size() || digit_at(dots + 2)))
        fail(query, piece.begin, "query.range_without_field", {{"text", excerpt(text)}});
}

}  // namespace

std::optional<Word> read_word(std::string_view query, SourceRange piece, WordPlace place) {
    if (place == WordPlace::bare) {
        refuse_foreign_signs(query, piece);
        refuse_comparison(query, piece);
    }
    const SourceRange range = without_trailing_punctuation(query, piece);
    refuse_stars(query, range, place);
    refuse_tildes(query, range, place);
    const SourceRange word = without_leading_punctuation(query, range);
    if (!has_word_character(text_of(query, word))) return std::nullopt;

    std::string text(text_of(query, word));
    const bool exact = place == WordPlace::exact || place == WordPlace::exact_phrase;
    WordKind kind = exact ? WordKind::exact : WordKind::plain;
    if (text.back() == '*') kind = WordKind::prefix;
    if (text.back() == '~') kind = WordKind::fuzzy;
    if (kind == WordKind::prefix || kind == WordKind::fuzzy) text.pop_back();
    return Word{std::move(text), kind, word};
}

}  // namespace hankehaku::query
