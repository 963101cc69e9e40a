#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku::query {

/// Throws Error(ErrorCode::query) "query column 7: ..." for the character of `query` that begins at byte `at`.
[[noreturn]] void fail(std::string_view query, std::size_t at, const std::string& message);

/// True for a message that fail() made.
[[nodiscard]] bool has_column(std::string_view message);

/// A piece of the query as a message shows it: in quotes, on one line, shortened when long.
[[nodiscard]] std::string shown(std::string_view piece);

}  // namespace hankehaku::query
