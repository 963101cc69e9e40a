#include "corpus/text/text_encoding.h"

#include "corpus/text/utf8_text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

namespace hankehaku {
namespace {

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
    if (U_FAILURE(status) != 0) return std::nullopt;
    const icu::UnicodeString units(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status) != 0) return std::nullopt;
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
    const Utf8Census census = utf8_census(bytes);
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

bool has_utf16_mark(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

std::string_view without_utf8_mark(std::string_view bytes) {
    return bytes.starts_with(utf8_mark) ? bytes.substr(utf8_mark.size()) : bytes;
}

}  // namespace hankehaku
