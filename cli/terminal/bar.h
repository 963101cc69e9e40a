#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace hankehaku::cli {

/// A bar of block characters, `columns` wide for `highest`; something for any number above zero, else nothing.
[[nodiscard]] std::string bar(std::int64_t number, std::int64_t highest, std::size_t columns);

}  // namespace hankehaku::cli
