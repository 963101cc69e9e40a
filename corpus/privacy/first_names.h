#pragma once

#include <string_view>

namespace hankehaku {

/// Whether `word`, in small letters, is a usual first name in Finland.
[[nodiscard]] bool is_first_name(std::u32string_view word);

}  // namespace hankehaku
