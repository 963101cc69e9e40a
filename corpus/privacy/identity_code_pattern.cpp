#include "corpus/privacy/personal_data_patterns.h"

#include <string>

namespace hankehaku {
namespace {

constexpr std::size_t code_length = 11;  // ASCII: DDMMYY, the sign of the century, NNN, the check character

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

unsigned number(std::string_view digits) {
    unsigned value = 0;
    for (const char digit : digits) value = value * 10 + static_cast<unsigned>(digit - '0');
    return value;
}

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

/// + for the 1800s; - and U to Y for the 1900s; A to F for the 2000s.
bool is_century_sign(char sign) {
    const char letter = upper(sign);
    return sign == '+' || sign == '-' || (letter >= 'U' && letter <= 'Y') || (letter >= 'A' && letter <= 'F');
}

/// Whether `code`, eleven ASCII characters, has the form of an identity code and its check character.
bool is_identity_code(std::string_view code) {
    constexpr std::string_view check_characters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    const std::string_view date = code.substr(0, 6), individual = code.substr(7, 3);
    if (!all_digits(date) || !is_century_sign(code[6]) || !all_digits(individual)) return false;
    const unsigned day = number(date.substr(0, 2)), month = number(date.substr(2, 2));
    if (day < 1 || day > 31 || month < 1 || month > 12 || number(individual) < 2) return false;
    const std::size_t remainder = (number(date) * 1000 + number(individual)) % check_characters.size();
    return upper(code[10]) == check_characters[remainder];
}

bool goes_on(std::string_view text, std::size_t at) {
    return at < text.size() && (is_digit(text[at]) || is_letter(text[at]));
}

}  // namespace

std::optional<ByteRange> identity_code_at(std::string_view text, std::size_t at) {
    if (!is_digit(text[at]) || (at > 0 && goes_on(text, at - 1))) return std::nullopt;
    // Word processors put other dashes where the hyphen was typed.
    constexpr std::size_t sign_at = 6;
    std::size_t sign_length = 1;
    for (const std::string_view dash : {"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x88\x92"})
        if (text.substr(at).size() > sign_at && text.substr(at + sign_at).starts_with(dash)) sign_length = dash.size();
    const std::size_t end = at + code_length - 1 + sign_length;
    if (end > text.size() || goes_on(text, end)) return std::nullopt;
    std::string code(text.substr(at, sign_at));
    code += sign_length == 1 ? text[at + sign_at] : '-';
    code += text.substr(at + sign_at + sign_length, code_length - sign_at - 1);
    return is_identity_code(code) ? std::optional(ByteRange{at, end}) : std::nullopt;
}

}  // namespace hankehaku
