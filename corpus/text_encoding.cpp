#include "text_encoding.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace hankehaku {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// What Windows-1252 has where Latin-1 has control characters; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_stray_control(unsigned char c) { return (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F; }

bool looks_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(bytes.begin(), bytes.end(),
                                        [](char c) { return is_stray_control(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

/// One character, or one stretch of bytes that is none, at the front of some bytes.
struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0;
    bool valid = false;
};

Decoded decode_front(std::string_view bytes) {
    // ICU counts in 32 bits; a character needs at most four bytes of what may be a longer text.
    const auto window = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 4));
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::int32_t length = 0;
    UChar32 code_point = 0;
    U8_NEXT(data, length, window, code_point);
    if (code_point < 0) return {replacement, static_cast<std::size_t>(length), false};
    return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length), true};
}

struct Utf8Census {
    std::size_t multibyte = 0;  ///< well-formed characters beyond ASCII
    std::size_t damaged = 0;
    std::size_t first_damage = 0;  ///< offset
};

Utf8Census census_of(std::string_view bytes) {
    Utf8Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) < 0x80) {
            ++at;
            continue;
        }
        const Decoded decoded = decode_front(bytes.substr(at));
        if (decoded.valid) {
            ++census.multibyte;
        } else if (census.damaged++ == 0) {
            census.first_damage = at;
        }
        at += decoded.length;
    }
    return census;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool special = byte >= 0x80 && byte < 0xA0;
        append_utf8(text, special ? windows_1252[byte - 0x80U] : byte);
    }
    return text;
}

std::string from_utf16(std::string_view bytes) {
    const bool big_endian = bytes.front() == '\xFE';
    std::u16string units;
    units.reserve(bytes.size() / 2);
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        const auto high = static_cast<unsigned char>(bytes[big_endian ? at : at + 1]);
        const auto low = static_cast<unsigned char>(bytes[big_endian ? at + 1 : at]);
        units.push_back(static_cast<char16_t>(high << 8 | low));
    }
    std::string text;
    icu::UnicodeString(units.data(), static_cast<std::int32_t>(units.size())).toUTF8String(text);
    return text;
}

std::optional<std::string> from_charset(std::string_view bytes, std::string_view charset) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{ucnv_open(std::string(charset).c_str(), &status),
                                                                       &ucnv_close};
    if (U_FAILURE(status)) return std::nullopt;
    const icu::UnicodeString units(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    units.toUTF8String(text);
    return text;
}

bool names_latin_1(std::string_view charset) {
    constexpr std::array<std::string_view, 6> names{"", "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "utf-8"};
    std::string lower(charset);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return std::find(names.begin(), names.end(), lower) != names.end();
}

std::string from_single_bytes(std::string_view bytes, std::string_view declared_charset) {
    // Like browsers: whoever declares Latin-1 means Windows-1252.
    if (!names_latin_1(declared_charset))
        if (auto text = from_charset(bytes, declared_charset)) return *std::move(text);
    return from_windows_1252(bytes);
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < offset; ++at)
        if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))) ++line;
    return line;
}

void append_cleaned(std::string& text, char32_t code_point) {
    constexpr char32_t soft_hyphen = 0xAD, byte_order_mark = 0xFEFF, line_separator = 0x2028,
                       paragraph_separator = 0x2029, next_line = 0x85;
    if (code_point == soft_hyphen || code_point == byte_order_mark) return;
    const bool ends_line = code_point == '\n' || code_point == '\v' || code_point == '\f' || code_point == next_line ||
                           code_point == line_separator || code_point == paragraph_separator;
    const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
    if (ends_line) {
        text.push_back('\n');
    } else if (control && code_point != '\t') {
        text.push_back(' ');
    } else {
        append_utf8(text, code_point);
    }
}

std::string in_nfc(std::string text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) || nfc->isNormalizedUTF8(text, status)) return text;
    std::string result;
    result.reserve(text.size());
    icu::StringByteSink<std::string> sink(&result);
    status = U_ZERO_ERROR;
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return U_FAILURE(status) ? text : result;
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared_charset) {
    DecodedText decoded;
    if (has_utf16_mark(bytes)) {
        const std::string text = from_utf16(bytes);
        if (looks_binary(text)) return std::nullopt;
        decoded.text = cleaned_text(text);
        return decoded;
    }
    if (looks_binary(bytes)) return std::nullopt;
    const Utf8Census census = census_of(bytes);
    const bool utf8 = census.damaged <= census.multibyte || bytes.starts_with(utf8_mark);
    if (!utf8) {
        decoded.text = cleaned_text(from_single_bytes(bytes, declared_charset));
        return decoded;
    }
    decoded.text = cleaned_text(census.damaged == 0 ? std::string(bytes) : with_damage_replaced(bytes));
    decoded.damaged = census.damaged;
    if (census.damaged != 0) decoded.first_damaged_line = line_of(bytes, census.first_damage);
    return decoded;
}

std::string cleaned_text(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x20 && byte < 0x7F) {
            result.push_back(text[at++]);
            continue;
        }
        if (byte == '\r') {
            ++at;
            if (at == text.size() || text[at] != '\n') result.push_back('\n');
            continue;
        }
        const Decoded decoded = decode_front(text.substr(at));
        append_cleaned(result, decoded.code_point);
        at += decoded.length;
    }
    return in_nfc(std::move(result));
}

bool is_utf8(std::string_view bytes) { return census_of(bytes).damaged == 0; }

std::string with_damage_replaced(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const Decoded decoded = decode_front(bytes.substr(at));
        append_utf8(text, decoded.code_point);
        at += decoded.length;
    }
    return text;
}

void append_utf8(std::string& text, char32_t code_point) {
    const bool character = code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point <= 0xDFFF);
    const char32_t written = character ? code_point : replacement;
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, written);
    text.append(buffer.data(), length);
}

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::string_view without_utf8_mark(std::string_view bytes) {
    return bytes.starts_with(utf8_mark) ? bytes.substr(utf8_mark.size()) : bytes;
}

}  // namespace hankehaku
