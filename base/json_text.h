#pragma once

#include "hankehaku/json_escapes.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku {

/// Objects keep their keys in the order of writing.
using Json = nlohmann::ordered_json;

/// What every JSON answer names under "schema"; raised when a reader of the old one would be misled.
inline constexpr int schema_version = 1;

/// On one line; bytes that are not UTF-8 become U+FFFD, and no terminal control sequence survives.
[[nodiscard]] inline std::string json_text(const Json& value) {
    return with_controls_escaped(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// The same, indented by two spaces.
[[nodiscard]] inline std::string pretty_json_text(const Json& value) {
    return with_controls_escaped(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

[[nodiscard]] inline Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

[[nodiscard]] inline Json text_or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(); }

template <class Value>
[[nodiscard]] Json value_or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json();
}

/// A number with hundredths where it has any, without where it has none: 412300, 412300.5.
[[nodiscard]] inline Json decimal_number(std::int64_t whole, int hundredths) {
    constexpr double in_one = 100;
    return hundredths == 0 ? Json(whole) : Json(static_cast<double>(whole) + hundredths / in_one);
}

/// A sum of money, which has euros() and cents().
template <class Sum>
[[nodiscard]] Json sum_or_null(const std::optional<Sum>& sum) {
    return sum ? decimal_number(sum->euros(), sum->cents()) : Json();
}

/// The member that `path` names, made where it is not yet: "funding.paid" is "paid" of the object "funding".
[[nodiscard]] inline Json& member_at(Json& object, std::string_view path) {
    const std::size_t point = path.find('.');
    if (point == std::string_view::npos) return object[std::string(path)];
    return object[std::string(path.substr(0, point))][std::string(path.substr(point + 1))];
}

/// An array of the results of `write` for each item.
template <class Items, class Write>
[[nodiscard]] Json array_of(const Items& items, Write write) {
    Json array = Json::array();
    for (const auto& item : items) array.push_back(write(item));
    return array;
}

}  // namespace hankehaku
