#include "analyzers/tokens/token_joins.h"

#include "analyzers/tokens/colon_inflection.h"
#include "analyzers/tokens/word_form.h"
#include "base/ascii.h"
#include "base/code_points.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace hankehaku::analysis {
namespace {

constexpr std::array<std::string_view, 9> grouping_spaces = {" ",      "\u00A0", "\u202F", "\u2009", "\u2007",
                                                             "\u2008", "\u2006", "\u2005", "\u2004"};
constexpr std::array<std::string_view, 5> apostrophes = {"\u00B4", "`", "\u2019", "\u2018", "'"};
constexpr std::array<std::string_view, 8> signs_before_colon = {"%", "€", "§", "‰", "$", "£", "°C", "°"};
constexpr std::array<std::string_view, 10> never_joined = {"ja",   "tai",  "sekä", "eli",   "taikka",
                                                           "että", "kuin", "ynnä", "mutta", "vai"};
constexpr std::array<std::string_view, 12> domains = {"fi",  "com", "org", "net", "eu", "info",
                                                      "edu", "gov", "io",  "se",  "ee", "example"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& list, std::string_view item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

bool is_lower_at(std::string_view text, std::size_t offset) {
    return offset < text.size() && u_islower(next_code_point(text, offset)) != 0;
}
bool letter_before(std::string_view text, std::size_t offset) {
    return offset > 0 && u_isalpha(previous_code_point(text, offset)) != 0;
}

bool is_joining_hyphen(std::string_view gap) { return gap == "-" || gap == "\u2010" || gap == "\u2011"; }

/// A hyphen and then a line end, perhaps with spaces around.
bool is_hyphen_at_line_end(std::string_view gap) {
    if (gap.size() < 2 || gap.front() != '-') return false;
    const std::string_view rest = gap.substr(1);
    return std::count(rest.begin(), rest.end(), '\n') == 1 &&
           rest.find_first_not_of(" \r\n\t") == std::string_view::npos;
}

/// "www.esimerkki.example" is one word, "päättyi.Hanke" is two.
bool is_address(std::string_view word) {
    return word.starts_with("www.") || word.find('@') != std::string_view::npos ||
           contains(domains, word.substr(word.rfind('.') + 1));
}

/// "e.g" and "o.y": letters between full stops.
bool is_dotted_abbreviation(std::string_view word) {
    std::size_t run = 0;
    for (const char byte : word) {
        run = byte == '.' ? 0 : run + 1;
        if (run > 1) return false;
    }
    return true;
}

void split_at(char mark, std::string_view text, Token word, std::vector<Token>& out) {
    for (std::size_t begin = word.begin;;) {
        const std::size_t found = text.substr(0, word.end).find(mark, begin);
        const std::size_t end = std::min(found, word.end);
        // Invisible characters may be all that stands between two marks.
        if (!make_word_form(text.substr(begin, end - begin)).surface.empty()) out.push_back({begin, end});
        if (end == word.end) return;
        begin = end + 1;
    }
}

/// Unicode joins letters over a full stop and, for Finnish, over a colon.
void append_split(std::string_view text, Token word, std::vector<Token>& out) {
    const std::string_view bytes = text.substr(word.begin, word.end - word.begin);
    const auto has_digits = [&] { return std::any_of(bytes.begin(), bytes.end(), is_digit); };
    if (bytes.find('.') != std::string_view::npos && !has_digits() && !is_address(bytes) &&
        !is_dotted_abbreviation(bytes)) {
        split_at('.', text, word, out);
    } else if (bytes.find('_') != std::string_view::npos && bytes.find('@') == std::string_view::npos) {
        split_at('_', text, word, out);
    } else if (bytes.find(':') != std::string_view::npos) {
        split_at(':', text, word, out);
    } else {
        out.push_back(word);
    }
}

class Joiner {
public:
    explicit Joiner(std::string_view text) : text_(text) {}

    /// Whether `next` belongs to the token that began at `first` and whose last piece is `last`.
    [[nodiscard]] bool joins(Token first, Token last, Token next) const {
        const std::string_view gap = text_.substr(last.end, next.begin - last.end);
        if (gap.empty() || gap.size() > 8) return false;
        if (is_joining_hyphen(gap)) return joins_over_hyphen(first, last, next);
        if (is_hyphen_at_line_end(gap)) return joins_over_line_end(last, next);
        // Versions of ICU differ in whether an address of e-mail is one word.
        if (gap == "@") return is_address(bytes(next));
        if (gap.back() == ':') return joins_over_colon(last, gap.substr(0, gap.size() - 1), next);
        if (contains(grouping_spaces, gap)) return joins_thousands(first, last, next);
        return contains(apostrophes, gap) && letter_before(text_, last.end) && is_lower_at(text_, next.begin);
    }

private:
    [[nodiscard]] std::string_view bytes(Token token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }

    /// Two numbers are a range, "2014-2020", unless they are a business id.
    [[nodiscard]] bool joins_over_hyphen(Token first, Token last, Token next) const {
        // "Sosiaali-ja terveysala" lacks a space.
        if (contains(never_joined, bytes(next)) && letter_before(text_, last.end)) return false;
        if (!is_digit(text_[last.end - 1]) || !is_digit(text_[next.begin])) return true;
        const std::string_view left = bytes(last);
        const std::string_view right = bytes(next);
        if (all_digits(left) && all_digits(right)) return first == last && left.size() == 7 && right.size() == 1;
        return letter_before(text_, first.begin + 1);
    }

    [[nodiscard]] bool joins_over_line_end(Token last, Token next) const {
        if (!is_lower_at(text_, next.begin) || contains(never_joined, bytes(next))) return false;
        return is_digit(text_[last.end - 1]) || letter_before(text_, last.end);
    }

    [[nodiscard]] bool joins_over_colon(Token last, std::string_view sign, Token next) const {
        if (!is_colon_ending(bytes(next))) return false;
        if (sign.empty()) return true;
        for (const std::string_view space : grouping_spaces) {
            if (sign.starts_with(space)) {
                sign.remove_prefix(space.size());
                break;
            }
        }
        return is_digit(text_[last.end - 1]) && contains(signs_before_colon, sign);
    }

    /// "1 865 436", but not the phone number 040 515 7865, a year before a number, nor scores side by side.
    [[nodiscard]] bool joins_thousands(Token first, Token last, Token next) const {
        const std::string_view group = bytes(next).substr(0, bytes(next).find(','));
        if (group.size() != 3 || !all_digits(group) || !all_digits(bytes(last))) return false;
        const std::string_view head = text_.substr(first.begin, last.end - first.begin);
        // No sum has more digits, and the head would be looked through again for each group of a column of numbers.
        constexpr std::size_t longest_sum = 31;
        if (head.size() > longest_sum) return false;
        const bool leading_group = first == last;
        if (leading_group) return head.size() <= 3 && head.front() != '0' && !after_number(first);
        return bytes(last).size() == 3 && head.find('-') == std::string_view::npos &&
               head.find(':') == std::string_view::npos;
    }

    [[nodiscard]] bool after_number(Token token) const {
        return token.begin >= 2 && text_[token.begin - 1] == ' ' && is_digit(text_[token.begin - 2]);
    }

    std::string_view text_;
};

}  // namespace

/// Digits above and below the line that Unicode takes for signs belong to what they stand at: m², CO₂.  Behind a longer
/// word a raised one is the number of a note.
std::size_t end_with_raised_digits(std::string_view text, Token word) {
    constexpr std::size_t longest_unit = 3;
    std::size_t end = word.end;
    while (end < text.size()) {
        std::size_t after = end;
        const std::int32_t sign = next_code_point(text, after);
        const bool raised = sign == 0xB2 || sign == 0xB3 || sign == 0xB9 || (sign >= 0x2070 && sign <= 0x2079);
        const bool lowered = sign >= 0x2080 && sign <= 0x2089;
        if (!lowered && !(raised && word.end - word.begin <= longest_unit)) break;
        end = after;
    }
    return end;
}

std::vector<Token> join_tokens(std::string_view text, std::vector<Token> words) {
    std::vector<Token> pieces;
    pieces.reserve(words.size());
    for (Token word : words) {
        word.end = end_with_raised_digits(text, word);
        append_split(text, word, pieces);
    }

    const Joiner joiner(text);
    std::vector<Token> out = std::move(words);
    out.clear();
    Token last;
    for (const Token piece : pieces) {
        if (!out.empty() && joiner.joins(out.back(), last, piece)) {
            out.back().end = piece.end;
        } else {
            out.push_back(piece);
        }
        last = piece;
    }
    return out;
}

}  // namespace hankehaku::analysis
