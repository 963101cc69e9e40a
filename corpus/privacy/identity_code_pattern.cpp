#include "corpus/privacy/personal_data_patterns.h"

#include <string>
#include <string_view>

namespace hankehaku {
namespace {

/// + for the 1800s; - and U to Y for the 1900s; A to F for the 2000s.
bool is_century_sign(char32_t sign) {
    return sign == U'+' || sign == U'-' || (sign >= U'u' && sign <= U'y') || (sign >= U'a' && sign <= U'f');
}

unsigned number(std::u32string_view digits) {
    unsigned value = 0;
    for (const char32_t digit : digits) value = value * 10 + static_cast<unsigned>(digit - U'0');
    return value;
}

/// Whether six digits of a day and three of a person have this check character.
bool is_identity_code(std::u32string_view date, std::u32string_view individual, char32_t check) {
    constexpr std::u32string_view check_characters = U"0123456789abcdefhjklmnprstuvwxy";
    const unsigned day = number(date.substr(0, 2)), month = number(date.substr(2, 2));
    if (day < 1 || day > 31 || month < 1 || month > 12 || number(individual) < 2) return false;
    return check == check_characters[(number(date) * 1000 + number(individual)) % check_characters.size()];
}

bool goes_on(char32_t c) { return is_digit(c) || is_letter(c); }

/// Reads `count` digits from `at` on, single spaces between them left out.
bool read_digits(const FoldedText& text, std::size_t& at, std::size_t count, std::u32string& digits) {
    for (std::size_t read = 0; read < count; ++read) {
        if (read > 0 && text[at] == U' ' && is_digit(text[at + 1])) ++at;
        if (!is_digit(text[at])) return false;
        digits += text[at++];
    }
    return true;
}

}  // namespace

std::optional<TextSpan> identity_code_at(const FoldedText& text, std::size_t at) {
    constexpr std::size_t date_digits = 6, individual_digits = 3;
    if (!is_digit(text[at]) || (at > 0 && goes_on(text[at - 1]))) return std::nullopt;
    std::u32string date, individual;
    std::size_t next = at;
    if (!read_digits(text, next, date_digits, date)) return std::nullopt;
    const bool spaced = next - at > date_digits;
    const std::size_t sign = after_spaces(text, next);
    if (is_century_sign(text[sign]))
        next = after_spaces(text, sign + 1);
    else if (sign > next && !spaced)
        next = sign;  // the sign itself was lost
    else
        return std::nullopt;
    if (!read_digits(text, next, individual_digits, individual)) return std::nullopt;
    if (text[next] == U' ' && goes_on(text[next + 1]) && !goes_on(text[next + 2])) ++next;
    if (!is_identity_code(date, individual, text[next]) || goes_on(text[next + 1])) return std::nullopt;
    return TextSpan{at, next + 1};
}

}  // namespace hankehaku
