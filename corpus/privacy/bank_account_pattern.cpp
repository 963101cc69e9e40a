#include "corpus/privacy/personal_data_patterns.h"

namespace hankehaku {
namespace {

constexpr std::size_t shortest = 15, longest = 34;
constexpr unsigned modulus = 97;

bool is_latin(char32_t c) { return c >= U'a' && c <= U'z'; }

/// The remainder of a number that goes on with `c`: a letter counts as two digits.
unsigned continued(unsigned remainder, char32_t c) {
    if (is_digit(c)) return (remainder * 10 + static_cast<unsigned>(c - U'0')) % modulus;
    return (remainder * 100 + 10 + static_cast<unsigned>(c - U'a')) % modulus;
}

}  // namespace

std::optional<TextSpan> bank_account_at(const FoldedText& text, std::size_t at) {
    constexpr std::size_t country_and_check = 4, finnish = 18;
    if (!is_latin(text[at]) || !is_latin(text[at + 1]) ||
        (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))))
        return std::nullopt;
    char32_t head[country_and_check] = {};
    std::size_t count = 0, next = at, groups = 1;
    unsigned remainder = 0;
    std::optional<TextSpan> found;
    for (; count < longest; ++next) {
        const char32_t c = text[next];
        if ((c == U' ' || c == U'-') && count >= 2) {
            if (!is_digit(text[next + 1]) && !is_latin(text[next + 1])) break;
            ++groups;
            continue;
        }
        if (!is_digit(c) && !is_latin(c)) break;
        if (count >= 2 && count < country_and_check && !is_digit(c)) break;
        if (count < country_and_check)
            head[count] = c;
        else
            remainder = continued(remainder, c);
        ++count;
        if (count < shortest || is_digit(text[next + 1]) || is_latin(text[next + 1])) continue;
        unsigned whole = remainder;
        for (const char32_t moved : head) whole = continued(whole, moved);
        if (whole == 1 && (head[0] != U'f' || head[1] != U'i' || count == finnish)) found = TextSpan{at, next + 1};
    }
    return found;
}

}  // namespace hankehaku
