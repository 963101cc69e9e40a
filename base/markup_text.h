#pragma once

#include "base/shown_characters.h"

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hankehaku {

/// Appends `text` so that HTML and XML take it as text, also inside quotes.  Code points that are not shown, and bytes
/// that are not UTF-8, become U+FFFD.
inline void append_markup_text(std::string& markup, std::string_view text) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        std::int32_t code = 0;
        U8_NEXT(bytes, position, text.size(), code);
        switch (code) {
            case '&': markup += "&amp;"; break;
            case '<': markup += "&lt;"; break;
            case '>': markup += "&gt;"; break;
            case '"': markup += "&quot;"; break;
            case '\'': markup += "&#39;"; break;
            default: markup += is_shown(code) ? text.substr(begin, position - begin) : "\uFFFD";
        }
    }
}

}  // namespace hankehaku
