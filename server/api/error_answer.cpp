#include "server/api/error_answer.h"

#include "base/json_text.h"
#include "server/http/error_response.h"

#include <cstdint>

namespace hankehaku::server {

unsigned status_of(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage:
        case ErrorCode::query:
        case ErrorCode::unknown_value: return 400;
        case ErrorCode::not_found: return 404;
        case ErrorCode::index_missing:
        case ErrorCode::index_incompatible:
        case ErrorCode::index_damaged:
        case ErrorCode::index_locked:
        case ErrorCode::analyzer_unavailable:
        case ErrorCode::io:
        case ErrorCode::cancelled: return 503;
        case ErrorCode::internal: break;
    }
    return 500;
}

Response error_answer(const Error& error, Language language) {
    Json told{{"code", error_code_name(error.code())}, {"message", error.text(language)}};
    for (const Argument& argument : error.arguments()) {
        const auto* const number = std::get_if<std::int64_t>(&argument.value);
        const auto* const list = std::get_if<std::vector<std::string>>(&argument.value);
        if (argument.name == "column" && number != nullptr) told["column"] = *number;
        if (argument.name == "nearest" && list != nullptr) told["nearest"] = *list;
    }
    return {.status = status_of(error.code()), .type = json_type, .body = json_text({{"error", told}}) + "\n"};
}

}  // namespace hankehaku::server
