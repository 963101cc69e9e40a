#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hankehaku::analysis {

/// Returns the code point at `offset` and moves past it; for bytes that are not UTF-8, returns a negative value and
/// moves one byte.
[[nodiscard]] std::int32_t next_code_point(std::string_view text, std::size_t& offset);

/// The code point that ends at `offset`, which moves before it; negative, one byte back, for what is not UTF-8.
[[nodiscard]] std::int32_t previous_code_point(std::string_view text, std::size_t& offset);

/// Moves `offset` past the code point that begins there.
void skip_code_point(std::string_view text, std::size_t& offset);

/// `code_point` must be a Unicode scalar value.
void append_code_point(std::string& text, std::int32_t code_point);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

}  // namespace hankehaku::analysis
