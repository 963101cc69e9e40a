#pragma once

#include "hankehaku/error.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hankehaku::query {

/// Throws an Error with the column of the character of `query` that begins at byte `at`.
[[noreturn]] void fail(std::string_view query, std::size_t at, ErrorId id, Arguments arguments = {});

/// Which character, counted from 1, begins at byte `at`.
[[nodiscard]] std::size_t column_of(std::string_view query, std::size_t at);

/// A piece of the query as a message quotes it: on one line, shortened when long.
[[nodiscard]] std::string excerpt(std::string_view piece);

}  // namespace hankehaku::query
