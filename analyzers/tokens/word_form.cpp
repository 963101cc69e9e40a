#include "analyzers/tokens/word_form.h"

#include "base/code_points.h"
#include "base/combining_marks.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

namespace hankehaku::analysis {
namespace {

constexpr std::int32_t soft_hyphen = 0xAD;

bool is_apostrophe(std::int32_t code_point) {
    return code_point == 0x2019 || code_point == 0x2018 || code_point == 0x2BC || code_point == 0xB4 ||
           code_point == '`' || code_point == 0x2032;
}

bool is_hyphen(std::int32_t code_point) { return code_point >= 0x2010 && code_point <= 0x2013; }

bool is_dropped(std::int32_t code_point) {
    const bool combining_left_by_nfc = code_point >= 0x300 && code_point <= 0x36F;
    return code_point < 0 || code_point == soft_hyphen || combining_left_by_nfc || u_isUWhiteSpace(code_point) != 0 ||
           u_charType(code_point) == U_FORMAT_CHAR;
}

/// Letters that are typed as two, and superscript and subscript digits.
std::string_view spelled_out(std::int32_t code_point) {
    constexpr std::string_view digits = "0123456789";
    switch (code_point) {
        case 0xC6: return "AE";
        case 0xE6: return "ae";
        case 0x152: return "OE";
        case 0x153: return "oe";
        case 0xDF: return "ss";
        case 0xB9: return "1";
        case 0xB2: return "2";
        case 0xB3: return "3";
        case 0xFB00: return "ff";
        case 0xFB01: return "fi";
        case 0xFB02: return "fl";
        case 0xFB03: return "ffi";
        case 0xFB04: return "ffl";
        case 0xFB05:
        case 0xFB06: return "st";
        default: break;
    }
    if (code_point == 0x2070 || (code_point >= 0x2074 && code_point <= 0x2079))
        return digits.substr(static_cast<std::size_t>(code_point - 0x2070), 1);
    if (code_point >= 0x2080 && code_point <= 0x2089)
        return digits.substr(static_cast<std::size_t>(code_point - 0x2080), 1);
    return {};
}

/// What a code point becomes in the cased form; nothing when it is dropped.
std::optional<std::int32_t> cleaned(std::int32_t code_point) {
    if (code_point < 0x80) {
        if (code_point == '`') return '\'';
        return code_point <= ' ' ? std::nullopt : std::optional(code_point);
    }
    if (is_apostrophe(code_point)) return '\'';
    if (is_hyphen(code_point)) return '-';
    if (is_dropped(code_point)) return std::nullopt;
    return code_point;
}

/// The letter without its accent; å, ä and ö are letters of their own in Finnish.
std::int32_t without_accent(std::int32_t lower) {
    if (lower < 0xC0 || lower == 0xE5 || lower == 0xE4 || lower == 0xF6) return lower;
    if (lower == 0xF8) return 'o';                    // ø
    if (lower == 0x142) return 'l';                   // ł
    if (lower == 0x111 || lower == 0xF0) return 'd';  // đ, ð
    if (lower == 0x131) return 'i';                   // ı
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString parts;
    while (status <= U_ZERO_ERROR && nfc->getRawDecomposition(lower, parts) != 0) {
        const std::int32_t letter = parts.char32At(0);
        if (u_isalpha(letter) == 0) break;
        lower = letter;
    }
    return lower;
}

std::int32_t folded(std::int32_t code_point) {
    if (code_point < 0x80) return code_point >= 'A' && code_point <= 'Z' ? code_point + ('a' - 'A') : code_point;
    return without_accent(u_tolower(code_point));
}

bool is_plain(std::string_view text) {
    const auto ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (std::all_of(text.begin(), text.end(), ascii)) return true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) continue;
        const bool latin1_letter =
            byte == 0xC3 && i + 1 < text.size() && (static_cast<unsigned char>(text[i + 1]) & 0xC0U) == 0x80U;
        if (!latin1_letter) return false;
        ++i;
    }
    return true;
}

/// NFC of what plain text needs no library for.
std::string composed(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    // A soft hyphen between a letter and its combining mark would keep the two apart.
    const std::string orderly = without_heaps_of_marks(text);
    icu::UnicodeString source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(orderly.data(), static_cast<std::int32_t>(std::min<std::size_t>(orderly.size(), INT32_MAX))));
    source.findAndReplace(icu::UnicodeString(UChar32{soft_hyphen}), icu::UnicodeString());
    std::string out;
    nfc->normalize(source, status).toUTF8String(out);
    return out;
}

void count(WordForm& form, std::int32_t code_point) {
    if (u_isdigit(code_point) != 0) ++form.digits;
    if (u_isalpha(code_point) == 0) return;
    ++form.letters;
    if (u_isupper(code_point) != 0) ++form.capitals;
}

void append(WordForm& form, std::int32_t code_point) {
    if (form.cased.empty()) form.starts_with_capital = u_isupper(code_point) != 0;
    count(form, code_point);
    append_code_point(form.cased, code_point);
    append_code_point(form.surface, folded(code_point));
}

void drop_outer_hyphens(WordForm& form) {
    form.suspended = form.cased.ends_with('-');
    while (form.cased.ends_with('-')) {
        form.cased.pop_back();
        form.surface.pop_back();
    }
    const std::size_t leading = std::min(form.cased.find_first_not_of('-'), form.cased.size());
    form.cased.erase(0, leading);
    form.surface.erase(0, leading);
}

std::string mapped(std::string_view word, std::int32_t (*map)(std::int32_t)) {
    std::string out;
    out.reserve(word.size());
    for (std::size_t i = 0; i < word.size();) {
        const std::int32_t code_point = next_code_point(word, i);
        if (code_point >= 0) append_code_point(out, map(code_point));
    }
    return out;
}

}  // namespace

WordForm clean_form(std::string_view piece) {
    const std::string text = composed(piece);
    WordForm form;
    form.cased.reserve(text.size());
    form.surface.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::int32_t code_point = next_code_point(text, i);
        if (code_point == '\n') form.broken = true;
        if (const std::string_view letters = code_point < 0x80 ? std::string_view() : spelled_out(code_point);
            !letters.empty()) {
            for (const char letter : letters) append(form, letter);
        } else if (const auto kept = cleaned(code_point)) {
            append(form, *kept);
        }
    }
    return form;
}

bool WordForm::mixed_case() const {
    bool after_small = false;
    for (std::size_t at = 0; at < cased.size();) {
        const std::int32_t letter = next_code_point(cased, at);
        if (after_small && u_isupper(letter) != 0) return true;
        after_small = u_islower(letter) != 0;
    }
    return false;
}

WordForm make_word_form(std::string_view token) {
    WordForm form = clean_form(token);
    drop_outer_hyphens(form);
    return form;
}

std::string fold(std::string_view word) { return mapped(word, folded); }

std::string with_capital(std::string_view word) {
    std::string out;
    std::size_t after = 0;
    if (word.empty()) return out;
    const std::int32_t first = next_code_point(word, after);
    if (first >= 0) append_code_point(out, u_toupper(first));
    return out.append(word.substr(after));
}

std::string to_lower(std::string_view word) { return mapped(word, u_tolower); }

}  // namespace hankehaku::analysis
