#pragma once

#include <cstdint>

namespace hankehaku {

/// Whether a code point may be shown in markup: no control character but tab and line feed, no mark that changes the
/// direction of text, and not the negative value for bytes that are not UTF-8.
constexpr bool is_shown(std::int32_t code) {
    const bool turns = code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
                       (code >= 0x2066 && code <= 0x2069);
    return !turns && (code >= 0xA0 || (code >= 0x20 && code < 0x7F) || code == '\n' || code == '\t');
}

}  // namespace hankehaku
