#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hankehaku {

/// `bytes` read with ICU's converter `charset`; nothing when ICU has no such charset.
[[nodiscard]] std::optional<std::string> from_charset(std::string_view bytes, std::string_view charset);

/// Bytes with NULs in them as a text of UTF-16 or UTF-32 without a byte order mark; nothing if they are not text.
[[nodiscard]] std::optional<std::string> from_wide_characters(std::string_view bytes);

/// Bytes that are not UTF-8, read in the character set that makes the best Finnish of them: the one that a page
/// declares, Windows-1252, Latin-9, MacRoman or CP850, or what ICU's detector proposes.
[[nodiscard]] std::string from_single_bytes(std::string_view bytes, std::string_view declared_charset);

/// `text`, of which the UTF-8 was once taken for Windows-1252 and encoded again, as it was before; nothing when it does
/// not look like that.
[[nodiscard]] std::optional<std::string> without_double_encoding(std::string_view text);

}  // namespace hankehaku
