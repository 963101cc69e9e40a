#pragma once

#include "base/joined.h"

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace hankehaku {

/// A list of pairs of a value and its name, read in one direction: empty for a value that is not there.
template <class Names, class Value>
[[nodiscard]] constexpr std::string_view name_in(const Names& names, Value wanted) {
    for (const auto& [value, name] : names)
        if (value == wanted) return name;
    return {};
}

/// And in the other.
template <class Names>
[[nodiscard]] constexpr auto with_name(const Names& names, std::string_view wanted)
    -> std::optional<std::remove_cvref_t<decltype(names.front().first)>> {
    for (const auto& [value, name] : names)
        if (name == wanted) return value;
    return std::nullopt;
}

/// "auto, all, any".
template <class Names>
[[nodiscard]] std::string all_names(const Names& names) {
    return joined(names, ", ", [](const auto& pair) { return pair.second; });
}

}  // namespace hankehaku
