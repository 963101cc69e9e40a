#include "corpus/text/utf8_text.h"

#include "base/combining_marks.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utf8.h>
#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace hankehaku {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool failed(UErrorCode status) { return U_FAILURE(status) != 0; }

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

/// Invisible characters, which would split words and labels.
bool is_invisible(char32_t code_point) {
    constexpr char32_t soft_hyphen = 0xAD, zero_width_space = 0x200B, zero_width_joiner = 0x200D, word_joiner = 0x2060,
                       byte_order_mark = 0xFEFF;
    return code_point == soft_hyphen || (code_point >= zero_width_space && code_point <= zero_width_joiner) ||
           code_point == word_joiner || code_point == byte_order_mark;
}

void append_cleaned(std::string& text, char32_t code_point) {
    constexpr char32_t line_separator = 0x2028, paragraph_separator = 0x2029, next_line = 0x85;
    if (is_invisible(code_point)) return;
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
    // Even the question takes time that grows with the square of a heap.
    text = without_heaps_of_marks(text);
    if (failed(status) || nfc->isNormalizedUTF8(text, status) != 0) return text;
    std::string result;
    result.reserve(text.size());
    icu::StringByteSink<std::string> sink(&result);
    status = U_ZERO_ERROR;
    nfc->normalizeUTF8(0, text, sink, nullptr, status);
    return failed(status) ? text : result;
}

}  // namespace

Utf8Census utf8_census(std::string_view bytes) {
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

bool is_utf8(std::string_view bytes) { return utf8_census(bytes).damaged == 0; }

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
    U8_APPEND_UNSAFE(buffer, length, written);
    text.append(buffer.begin(), buffer.begin() + length);
}

}  // namespace hankehaku
