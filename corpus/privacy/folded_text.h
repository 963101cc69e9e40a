#pragma once

#include "base/ascii.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A text as the search for personal data reads it, one code point for each that is seen: small letters, ASCII for
/// fullwidth characters and all digits, one kind of dash and of space, nothing invisible (soft hyphens, zero-width
/// characters).  Positions count code points; range() gives their bytes in the text.
class FoldedText {
public:
    explicit FoldedText(std::string_view text);

    [[nodiscard]] std::size_t size() const { return folded_.size(); }
    /// The code point at `at`; a line break outside of the text.
    [[nodiscard]] char32_t operator[](std::size_t at) const { return at < folded_.size() ? folded_[at] : U'\n'; }
    [[nodiscard]] std::u32string_view view() const { return folded_; }
    [[nodiscard]] bool is_capital(std::size_t at) const { return at < capitals_.size() && capitals_[at] != 0; }
    /// Whether `words` (folded) begin at `at`.
    [[nodiscard]] bool has(std::size_t at, std::u32string_view words) const {
        return at <= size() && view().substr(at, words.size()) == words;
    }
    [[nodiscard]] ByteRange range(std::size_t begin, std::size_t end) const {
        return {bytes_[begin], end > begin ? ends_[end - 1] : bytes_[begin]};
    }

private:
    std::u32string folded_;
    std::vector<char> capitals_;
    std::vector<std::uint32_t> bytes_;  ///< where each begins, and one more
    std::vector<std::uint32_t> ends_;
};

[[nodiscard]] bool is_rare_letter(char32_t c);
/// Or a mark on a letter.
[[nodiscard]] inline bool is_letter(char32_t c) {
    if (c < 0x80) return c >= U'a' && c <= U'z';
    // À to ÿ but for × and ÷, which texts are full of
    if (c >= 0xC0 && c <= 0xFF) return c != 0xD7 && c != 0xF7;
    return is_rare_letter(c);
}
[[nodiscard]] inline bool is_blank(char32_t c) { return c == U' ' || c == U'\t'; }

/// The first position from `at` on that is not a space; line breaks are not spaces.
[[nodiscard]] std::size_t after_spaces(const FoldedText& text, std::size_t at);

}  // namespace hankehaku
