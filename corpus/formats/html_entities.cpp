#include "corpus/formats/html_entities.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hankehaku {
namespace {

struct NamedEntity {
    std::string_view name;
    char32_t code_point;
};

// HTML 4's names for U+00A0 to U+00FF, in this order.
constexpr std::array<std::string_view, 96> latin_1_names{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

// Of the others, those that office programs and web pages write into Finnish text.
constexpr std::array named_entities{
    NamedEntity{"amp", '&'},       NamedEntity{"lt", '<'},        NamedEntity{"gt", '>'},
    NamedEntity{"quot", '"'},      NamedEntity{"apos", '\''},     NamedEntity{"euro", 0x20AC},
    NamedEntity{"ndash", 0x2013},  NamedEntity{"mdash", 0x2014},  NamedEntity{"lsquo", 0x2018},
    NamedEntity{"rsquo", 0x2019},  NamedEntity{"sbquo", 0x201A},  NamedEntity{"ldquo", 0x201C},
    NamedEntity{"rdquo", 0x201D},  NamedEntity{"bdquo", 0x201E},  NamedEntity{"lsaquo", 0x2039},
    NamedEntity{"rsaquo", 0x203A}, NamedEntity{"bull", 0x2022},   NamedEntity{"hellip", 0x2026},
    NamedEntity{"trade", 0x2122},  NamedEntity{"minus", 0x2212},  NamedEntity{"le", 0x2264},
    NamedEntity{"ge", 0x2265},     NamedEntity{"ne", 0x2260},     NamedEntity{"rarr", 0x2192},
    NamedEntity{"larr", 0x2190},   NamedEntity{"permil", 0x2030}, NamedEntity{"ensp", 0x2002},
    NamedEntity{"emsp", 0x2003},   NamedEntity{"thinsp", 0x2009}, NamedEntity{"zwnj", 0x200C},
    NamedEntity{"zwj", 0x200D},    NamedEntity{"Scaron", 0x0160}, NamedEntity{"scaron", 0x0161},
    NamedEntity{"Zcaron", 0x017D}, NamedEntity{"zcaron", 0x017E}, NamedEntity{"OElig", 0x0152},
    NamedEntity{"oelig", 0x0153},  NamedEntity{"commat", '@'},    NamedEntity{"period", '.'},
    NamedEntity{"colon", ':'},     NamedEntity{"lpar", '('},      NamedEntity{"rpar", ')'},
    NamedEntity{"num", '#'},       NamedEntity{"Tab", '\t'},      NamedEntity{"NewLine", '\n'},
};

std::optional<char32_t> named(std::string_view name) {
    const auto* const latin_1 = std::find(latin_1_names.begin(), latin_1_names.end(), name);
    if (latin_1 != latin_1_names.end()) return 0xA0 + static_cast<char32_t>(latin_1 - latin_1_names.begin());
    const auto* const other = std::find_if(named_entities.begin(), named_entities.end(),
                                           [&](const NamedEntity& entity) { return entity.name == name; });
    return other == named_entities.end() ? std::nullopt : std::optional{other->code_point};
}

std::optional<unsigned> digit_value(char c, unsigned base) {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (base == 16 && c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
    if (base == 16 && c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

std::optional<char32_t> numbered(std::string_view digits) {
    const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
    if (hexadecimal) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 8) return std::nullopt;
    const unsigned base = hexadecimal ? 16 : 10;
    std::uint64_t value = 0;
    for (const char c : digits) {
        const auto digit = digit_value(c, base);
        if (!digit) return std::nullopt;
        value = value * base + *digit;
    }
    return value == 0 || value > 0x10FFFF ? 0xFFFD : static_cast<char32_t>(value);
}

}  // namespace

std::optional<HtmlEntity> entity_at_front(std::string_view text) {
    constexpr std::size_t longest = 12;
    const std::size_t end = text.substr(0, longest).find(';');
    if (!text.starts_with('&') || end == std::string_view::npos || end < 2) return std::nullopt;
    const std::string_view body = text.substr(1, end - 1);
    const auto code_point = body.front() == '#' ? numbered(body.substr(1)) : named(body);
    if (!code_point) return std::nullopt;
    return HtmlEntity{*code_point, end + 1};
}

}  // namespace hankehaku
