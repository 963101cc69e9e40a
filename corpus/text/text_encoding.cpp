#include "corpus/text/text_encoding.h"

#include "corpus/text/charset_guess.h"
#include "corpus/text/utf8_text.h"

#include <unicode/ucnv.h>
#include <algorithm>
#include <cstdint>
#include <utility>

namespace hankehaku {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_stray_control(unsigned char c) { return (c < 0x20 && (c < '\t' || c > '\r')) || c == 0x7F; }

bool looks_binary(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return true;
    const auto controls = std::count_if(bytes.begin(), bytes.end(),
                                        [](char c) { return is_stray_control(static_cast<unsigned char>(c)); });
    return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
    std::size_t line = 1;
    for (std::size_t at = 0; at < offset; ++at)
        if (bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.size() || bytes[at + 1] != '\n'))) ++line;
    return line;
}

std::optional<DecodedText> clean(std::optional<std::string> text) {
    if (!text || looks_binary(*text)) return std::nullopt;
    return DecodedText{.text = cleaned_text(*text)};
}

/// The charset of the byte order mark, and how long that is; no name when there is none, or that of UTF-8.
struct ByteOrderMark {
    std::string_view charset;
    std::size_t length = 0;
};

ByteOrderMark byte_order_mark(std::string_view bytes) {
    constexpr std::size_t longest = 4;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const auto size = static_cast<std::int32_t>(std::min(bytes.size(), longest));
    const char* const name = ucnv_detectUnicodeSignature(bytes.data(), size, &length, &status);
    if (U_FAILURE(status) != 0 || name == nullptr || bytes.starts_with(utf8_mark)) return {};
    return {name, static_cast<std::size_t>(length)};
}

}  // namespace

std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared_charset) {
    if (const ByteOrderMark mark = byte_order_mark(bytes); !mark.charset.empty())
        return clean(from_charset(bytes.substr(mark.length), mark.charset));
    if (bytes.find('\0') != std::string_view::npos) return clean(from_wide_characters(bytes));
    if (looks_binary(bytes)) return std::nullopt;
    const Utf8Census census = utf8_census(bytes);
    const bool utf8 = census.damaged <= census.multibyte || bytes.starts_with(utf8_mark);
    if (!utf8) return DecodedText{.text = cleaned_text(from_single_bytes(bytes, declared_charset))};
    DecodedText decoded;
    const std::string text = census.damaged == 0 ? std::string(bytes) : with_damage_replaced(bytes);
    decoded.text = cleaned_text(without_double_encoding(text).value_or(text));
    decoded.damaged = census.damaged;
    if (census.damaged != 0) decoded.first_damaged_line = line_of(bytes, census.first_damage);
    return decoded;
}

std::string_view without_utf8_mark(std::string_view bytes) {
    return bytes.starts_with(utf8_mark) ? bytes.substr(utf8_mark.size()) : bytes;
}

}  // namespace hankehaku
