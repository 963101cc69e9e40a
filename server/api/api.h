#pragma once

#include "hankehaku/language.h"
#include "server/api/lent_tables.h"
#include "server/api/published.h"
#include "server/http/message.h"

#include <optional>
#include <string_view>

namespace hankehaku::server {

/// Where the interface lives, below the base path.
inline constexpr std::string_view api_prefix = "/api/v1/";

/// What answers are made from.
struct ApiSources {
    const Published& index;
    const LentTables& tables;
};

/// The answer to a path of the interface, `rest` being what follows the prefix: JSON as the command line's, also for
/// what goes wrong.  Every path is a row of one table, which openapi.json is also made from.
[[nodiscard]] Response answer_api(const ApiSources& sources, std::string_view rest, const Request& request,
                                  Language language);

/// The OpenAPI document of that table; `base_path` is where the program is.
[[nodiscard]] std::string openapi_document(std::string_view base_path);

}  // namespace hankehaku::server
