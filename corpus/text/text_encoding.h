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

/// Decodes by byte order mark; else as UTF-16 or UTF-32 when there are NUL bytes; else as UTF-8 if it is (mostly) that,
/// once more if it was encoded twice; else in the single-byte charset that makes the best Finnish, where
/// `declared_charset` (a page's own claim) comes first.  Nothing for bytes that are not text.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes, std::string_view declared_charset = {});

/// `bytes` without a UTF-8 byte order mark.
[[nodiscard]] std::string_view without_utf8_mark(std::string_view bytes);

}  // namespace hankehaku
