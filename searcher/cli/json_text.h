#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace hankehaku::cli {

/// Objects keep their keys in the order of writing.
using Json = nlohmann::ordered_json;

/// On one line; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] inline std::string json_text(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Indented by two spaces.
[[nodiscard]] inline std::string pretty_json_text(const Json& value) {
    return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hankehaku::cli
