#pragma once

#include "hankehaku/json_escapes.h"
#include "hankehaku/search_request.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace hankehaku::cli {

/// Objects keep their keys in the order of writing.
using Json = nlohmann::ordered_json;

/// What every JSON answer names under "schema"; raised when a reader of the old one would be misled.
inline constexpr int schema_version = 1;

/// The match mode as --match takes it and JSON answers name it.
[[nodiscard]] constexpr std::string_view match_name(MatchMode mode) {
    switch (mode) {
        case MatchMode::automatic: return "auto";
        case MatchMode::all: return "all";
        case MatchMode::any: return "any";
    }
    return "auto";
}

/// On one line; bytes that are not UTF-8 become U+FFFD, and nothing in it is obeyed by a terminal.
[[nodiscard]] inline std::string json_text(const Json& value) {
    return with_controls_escaped(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

/// Indented by two spaces.
[[nodiscard]] inline std::string pretty_json_text(const Json& value) {
    return with_controls_escaped(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

}  // namespace hankehaku::cli
