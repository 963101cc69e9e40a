#pragma once

#include "corpus/privacy/folded_text.h"

#include <cstddef>
#include <optional>

namespace hankehaku {

/// Positions in a FoldedText, in code points.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Each pattern looks at a bounded window around `at`, so that the whole search is linear.

/// The e-mail address whose `@`, `(at)` or " at " begins at `at`, not reaching before `earliest`.
[[nodiscard]] std::optional<TextSpan> email_around(const FoldedText& text, std::size_t at, std::size_t earliest);

/// The telephone number that begins at `at`; text before `earliest` belongs to something else.
[[nodiscard]] std::optional<TextSpan> phone_at(const FoldedText& text, std::size_t at, std::size_t earliest);

/// The Finnish personal identity code, with the right check character, that begins at `at`.
[[nodiscard]] std::optional<TextSpan> identity_code_at(const FoldedText& text, std::size_t at);

/// The international bank account number, with the right check digits, that begins at `at`.
[[nodiscard]] std::optional<TextSpan> bank_account_at(const FoldedText& text, std::size_t at);

}  // namespace hankehaku
