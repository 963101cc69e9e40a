#include "corpus/privacy/folded_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace hankehaku {
namespace {

bool is_dash(UChar32 c) {
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2043 || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D ||
           c == 0x2E3A || c == 0x2E3B || c == 0x30FC;
}

bool is_invisible(UChar32 c) {
    return c == 0xAD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

/// À to Þ but for ×.
bool is_latin1_capital(UChar32 c) { return c >= 0xC0 && c < 0xDF && c != 0xD7; }

char32_t folded(UChar32 c) {
    constexpr UChar32 between_cases = 'a' - 'A';  // in Latin-1 as in ASCII
    if (c < 0x80) {
        if (c >= 'A' && c <= 'Z') return static_cast<char32_t>(c + between_cases);
        return c == '\r' || c == '\f' || c == '\v' ? U'\n' : static_cast<char32_t>(c);
    }
    if (c >= 0xC0 && c <= 0xFF) return static_cast<char32_t>(is_latin1_capital(c) ? c + between_cases : c);
    if (is_dash(c)) return U'-';
    if (c == 0x85 || c == 0x2028 || c == 0x2029) return U'\n';
    if (c == 0xFE6B) return U'@';
    if (c == 0x2024 || c == 0xFE52 || c == 0x3002 || c == 0xFF61) return U'.';
    if (c == 0xA789 || c == 0x2236 || c == 0xFE55) return U':';
    if (c >= 0xFF01 && c <= 0xFF5E) return folded(c - 0xFEE0);
    if (u_isUWhiteSpace(c) != 0) return U' ';
    if (const auto digit = u_charDigitValue(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
    return static_cast<char32_t>(u_tolower(c));
}

bool is_capital_letter(UChar32 c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    return c <= 0xFF ? is_latin1_capital(c) : u_isupper(c) != 0;
}

}  // namespace

FoldedText::FoldedText(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    folded_.reserve(text.size());
    capitals_.reserve(text.size());
    bytes_.reserve(text.size() + 1);
    ends_.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        UChar32 c = bytes[at];
        if (c < 0x80)
            ++at;
        else
            U8_NEXT(bytes, at, text.size(), c);
        if (c < 0) c = 0xFFFD;
        if (c >= 0x80 && is_invisible(c)) {
            if (!ends_.empty()) ends_.back() = static_cast<std::uint32_t>(at);
            continue;
        }
        folded_ += folded(c);
        capitals_.push_back(static_cast<char>(is_capital_letter(c)));
        bytes_.push_back(static_cast<std::uint32_t>(begin));
        ends_.push_back(static_cast<std::uint32_t>(at));
    }
    bytes_.push_back(static_cast<std::uint32_t>(text.size()));
}

bool is_rare_letter(char32_t c) {
    return u_isalpha(static_cast<UChar32>(c)) != 0 || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

std::size_t after_spaces(const FoldedText& text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) ++at;
    return at;
}

}  // namespace hankehaku
