#pragma once

#include "server/api/parameter_table.h"
#include "server/http/error_response.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hankehaku::server {

inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view jsonl_type = "application/x-ndjson; charset=utf-8";

/// One path of the interface.
struct ApiPath {
    std::string_view path;  ///< after the prefix; "{code}", "{id}" are placeholders
    Purpose purpose;
    std::string_view type;
    std::string_view summary;     ///< for openapi.json
    std::string_view named = {};  ///< the placeholder "{code}" or "{id}", for openapi.json; empty: the path has none
};

[[nodiscard]] std::span<const ApiPath> api_table();

struct ApiMatch {
    const ApiPath* path;
    std::string code;  ///< what the client names
};

[[nodiscard]] std::optional<ApiMatch> find_api_path(std::string_view path);

}  // namespace hankehaku::server
