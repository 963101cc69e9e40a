#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// A text in the one form that the rest of the reader works on: see cleaned_text().
struct DecodedText {
    std::string text;
    std::size_t damaged = 0;             ///< places where the bytes were no characters; each is U+FFFD now
    std::size_t first_damaged_line = 0;  ///< 1-based; 0 when nothing was damaged
};

/// Decodes by BOM, else UTF-8 if it is (mostly) that, else by `declared_charset` (a page's own claim), else
/// Windows-1252. Nothing for bytes that are no text: NUL bytes or many control characters.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared_charset = {});

/// Whether `bytes` begin with the byte order mark of UTF-16.
[[nodiscard]] bool has_utf16_mark(std::string_view bytes);

/// `bytes` without a UTF-8 byte order mark.
[[nodiscard]] std::string_view without_utf8_mark(std::string_view bytes);

}  // namespace hankehaku
