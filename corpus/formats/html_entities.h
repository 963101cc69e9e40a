#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace hankehaku {

struct HtmlEntity {
    char32_t code_point = 0;
    std::size_t length = 0;  ///< bytes of the reference, from '&' on
};

/// The character reference at the front of `text` ("&auml;", "&#228;", "&#xE4;"); nothing for what is none.
[[nodiscard]] std::optional<HtmlEntity> entity_at_front(std::string_view text);

}  // namespace hankehaku
