#include "base/characters.h"

#include "base/ascii.h"
#include "base/combining_marks.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace hankehaku::query {
namespace {

UChar32 as_icu(char32_t code) { return static_cast<UChar32>(code); }

const std::uint8_t* bytes(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast): ICU reads unsigned bytes
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    UChar32 code = 0;
    std::size_t next = at;
    U8_NEXT_OR_FFFD(bytes(text), next, text.size(), code);
    return {static_cast<char32_t>(code), next - at};
}

Character character_before(std::string_view text, std::size_t end) {
    if (end == 0) return {};
    std::size_t begin = end - 1;
    while (begin > 0 && U8_IS_TRAIL(bytes(text)[begin])) --begin;
    return character_at(text, begin);
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        UChar32 code = 0;
        const std::size_t begin = at;
        U8_NEXT(bytes(text), at, text.size(), code);
        if (code < 0) return begin;
    }
    return std::nullopt;
}

bool is_space(char32_t code) {
    constexpr char32_t zero_width_space = 0x200B;
    constexpr char32_t byte_order_mark = 0xFEFF;
    return u_isUWhiteSpace(as_icu(code)) != 0 || u_iscntrl(as_icu(code)) != 0 || code == zero_width_space ||
           code == byte_order_mark;
}

bool is_digit_group_space(char32_t code) { return code == 0x00A0 || code == 0x202F || code == 0x2009; }

bool is_double_quote(char32_t code) {
    switch (code) {
        case U'"':
        case U'\u201C':
        case U'\u201D':
        case U'\u201E':
        case U'\u201F':
        case U'\u00AB':
        case U'\u00BB': return true;
        default: return false;
    }
}

bool is_dash(char32_t code) { return code == U'-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212; }

bool is_word_character(char32_t code) {
    // m² and CO₂ end with a digit of another kind.
    constexpr std::uint32_t beside_letters = U_GC_M_MASK | U_GC_NO_MASK;
    return u_isalnum(as_icu(code)) != 0 || (U_GET_GC_MASK(as_icu(code)) & beside_letters) != 0;
}

bool has_word_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        if (is_word_character(c.code)) return true;
        at += c.size;
    }
    return false;
}

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    const std::string orderly = without_heaps_of_marks(text);
    icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, orderly, sink, nullptr, status);
    return result;
}

std::string to_lower(std::string_view text) {
    const std::string composed = to_nfc(text);
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    icu::CaseMap::utf8ToLower("fi", 0, {composed.data(), static_cast<std::int32_t>(composed.size())}, sink, nullptr,
                              status);
    return result;
}

}  // namespace hankehaku::query
