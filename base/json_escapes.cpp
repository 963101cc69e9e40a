#include "hankehaku/json_escapes.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hankehaku {
namespace {

bool is_control(UChar32 value) {
    const bool del_or_c1 = value >= 0x7F && value <= 0x9F;
    const bool separator = value == 0x2028 || value == 0x2029;
    return del_or_c1 || separator || u_hasBinaryProperty(value, UCHAR_BIDI_CONTROL) != 0;
}

/// All of them lie in the basic plane.
std::string escape(UChar32 value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[(static_cast<std::size_t>(value) >> shift) & 0xFU];
    return text;
}

}  // namespace

std::string with_controls_escaped(std::string json) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(json.data());
    std::string escaped;
    std::size_t copied = 0;
    for (std::size_t position = 0; position < json.size();) {
        const std::size_t begin = position;
        UChar32 value = 0;
        U8_NEXT(bytes, position, json.size(), value);
        if (value < 0x7F || !is_control(value)) continue;
        escaped.append(json, copied, begin - copied).append(escape(value));
        copied = position;
    }
    if (copied == 0) return json;
    return escaped.append(json, copied);
}

}  // namespace hankehaku
