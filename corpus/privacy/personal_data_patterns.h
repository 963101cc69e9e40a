#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hankehaku {

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The e-mail address whose `@`, `(at)` or `[at]` begins at `at`, not reaching before `earliest`.
[[nodiscard]] std::optional<ByteRange> email_around(std::string_view text, std::size_t at, std::size_t earliest);

/// Whether `text` begins with `@`, `(at)` or the like.
[[nodiscard]] bool begins_at_sign(std::string_view text);

/// The Finnish telephone number that begins at `at`.
[[nodiscard]] std::optional<ByteRange> phone_at(std::string_view text, std::size_t at);

/// The Finnish personal identity code, with the right check character, that begins at `at`.
[[nodiscard]] std::optional<ByteRange> identity_code_at(std::string_view text, std::size_t at);

/// What a line that begins at `at` gives behind a label such as "Yhteyshenkilön nimi:"; the next line when the label
/// is folded.
[[nodiscard]] std::optional<ByteRange> contact_name_at(std::string_view text, std::size_t at);

}  // namespace hankehaku
