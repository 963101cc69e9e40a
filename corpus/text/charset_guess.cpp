#include "corpus/text/charset_guess.h"

#include "corpus/text/utf8_text.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

// ICU converts; which converter is right, a text of the register tells by its own words.  A detector that only counts
// bytes cannot tell MacRoman's ä from Windows-1252's Š in a text of a few lines.

namespace hankehaku {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(std::string_view charset) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(std::string(charset).c_str(), &status), &ucnv_close};
    if (U_FAILURE(status) != 0) converter.reset();
    return converter;
}

/// Words of the template and of most texts that hold letters beyond ASCII, in lower case.
constexpr std::array<std::string_view, 16> telling_words{
    "päätty", "yhteensä", "tiivistelmä", "lukumäärä", "kohderyhmä", "ympäristö", "työ",   "myönnetty",
    "nimeä",  "henkilö",  "kestävä",     "käynnissä", "välinen",    "hämeen",    "järje", "sähköposti"};

bool is_finnish_letter(UChar32 c) {
    constexpr std::u16string_view letters = u"åäöÅÄÖéüÉšžŠŽ";
    return c < 0x10000 && letters.find(static_cast<char16_t>(c)) != std::u16string_view::npos;
}

/// How good a Finnish text `text` is: letters count for it, signs inside words and what no Finn writes against it.
std::int64_t finnishness(std::string_view text) {
    constexpr UChar32 currency_sign = 0xA4;  // what is a euro in Latin-9
    constexpr std::int64_t word_weight = 20, letter_weight = 2, sign_inside_word = -4, rare_letter = -1, control = -20;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    std::int64_t score = 0;
    UChar32 before = ' ';
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c >= 0x80) {
            UChar32 after = ' ';
            if (std::int32_t ahead = at; ahead < size) U8_NEXT(bytes, ahead, size, after);
            const bool inside = u_isalpha(before) != 0 && u_isalpha(after) != 0;
            if (c < 0 || u_iscntrl(c) != 0 || c == 0xFFFD)
                score += control;
            else if (is_finnish_letter(c))
                score += u_isupper(c) != 0 && u_islower(before) != 0 ? sign_inside_word : letter_weight;
            else if (u_isalpha(c) != 0)
                score += rare_letter;
            else if (c == currency_sign || (inside && c != 0x2019 && c != 0x2013 && c != 0xAD))
                score += sign_inside_word;
        }
        before = c;
    }
    std::string lower;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size)).toLower(icu::Locale("fi")).toUTF8String(lower);
    for (const std::string_view word : telling_words)
        if (lower.find(word) != std::string::npos) score += word_weight;
    return score;
}

/// What ICU's own detector finds most likely.
std::string detected_charset(std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&status), &ucsdet_close};
    if (U_FAILURE(status) != 0) return {};
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
    const char* const name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
    return U_FAILURE(status) != 0 || name == nullptr ? std::string{} : std::string(name);
}

/// As in browsers, declared Latin-1 means Windows-1252.
std::string_view meant_by(std::string_view declared) {
    const auto means = [&](std::string_view name) {
        return ucnv_compareNames(std::string(declared).c_str(), std::string(name).c_str()) == 0;
    };
    for (const std::string_view latin_1 : {"iso-8859-1", "latin1", "us-ascii", "ascii", "utf-8", "utf8"})
        if (means(latin_1)) return "windows-1252";
    return declared;
}

constexpr std::size_t enough_to_judge = std::size_t{1} << 18U;

/// Text is distinguished from other bytes by its share of letters, spaces and common signs.
bool reads_as_text(std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t plain = 0, all = 0;
    const auto size = static_cast<std::int32_t>(std::min(text.size(), enough_to_judge));
    for (std::int32_t at = 0; at < size; ++all) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        plain += (c >= 0x20 && c < 0x250) || (c >= 0x2010 && c <= 0x20AC) || c == '\n' || c == '\r' || c == '\t' ||
                         c == 0xFEFF
                     ? 1
                     : 0;
    }
    return all > 0 && plain * 20 >= all * 19;
}

}  // namespace

std::optional<std::string> from_charset(std::string_view bytes, std::string_view charset) {
    if (charset.empty()) return std::nullopt;
    const Converter converter = open_converter(charset);
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString units(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    std::string text;
    units.toUTF8String(text);
    return text;
}

std::optional<std::string> from_wide_characters(std::string_view bytes) {
    for (const std::string_view charset : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        auto text = from_charset(bytes, charset);
        if (text && reads_as_text(*text)) return text;
    }
    return std::nullopt;
}

std::string from_single_bytes(std::string_view bytes, std::string_view declared_charset) {
    const std::string_view front = bytes.substr(0, enough_to_judge);
    const std::string detected = detected_charset(front);
    const std::array<std::string_view, 6> charsets{
        meant_by(declared_charset), "windows-1252", "iso-8859-15", "macintosh", "cp850", detected};
    std::string_view best = "windows-1252";
    std::optional<std::int64_t> best_score;
    for (const std::string_view charset : charsets) {
        const auto text = from_charset(front, charset);
        if (!text) continue;
        const std::int64_t score = finnishness(*text);
        if (best_score && score <= *best_score) continue;
        best = charset;
        best_score = score;
    }
    return from_charset(bytes, best).value_or(std::string{});
}

std::optional<std::string> without_double_encoding(std::string_view text) {
    // ä, ö, Ä, Ö and dashes that went through Windows-1252.
    constexpr std::array<std::string_view, 6> traces{"Ã¤", "Ã¶", "Ã„", "Ã–", "â€", "Ã¥"};
    const auto traced = [&](std::string_view trace) { return text.find(trace) != std::string_view::npos; };
    if (std::none_of(traces.begin(), traces.end(), traced)) return std::nullopt;
    const Converter converter = open_converter("windows-1252");
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const auto units =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string bytes(text.size(), '\0');
    const std::int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                                units.getBuffer(), units.length(), &status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    if (!is_utf8(bytes) || finnishness(bytes) <= finnishness(text)) return std::nullopt;
    return bytes;
}

}  // namespace hankehaku
