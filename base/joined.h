#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace hankehaku {

/// The texts of a list with `separator` between them; `text_of` makes a text of an item.
template <class Items, class TextOf = std::identity>
[[nodiscard]] std::string joined(const Items& items, std::string_view separator = ", ", TextOf text_of = {}) {
    std::string list;
    bool first = true;
    for (const auto& item : items) {
        if (!first) list += separator;
        list += std::invoke(text_of, item);
        first = false;
    }
    return list;
}

}  // namespace hankehaku
