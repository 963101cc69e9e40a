#include "server/api/error_answer.h"

#include "base/json_text.h"
#include "server/http/error_response.h"

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

std::string_view error_name(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage: return "usage";
        case ErrorCode::query: return "query";
        case ErrorCode::unknown_value: return "unknown_value";
        case ErrorCode::not_found: return "not_found";
        case ErrorCode::index_missing: return "index_missing";
        case ErrorCode::index_incompatible: return "index_incompatible";
        case ErrorCode::index_damaged: return "index_damaged";
        case ErrorCode::index_locked: return "index_locked";
        case ErrorCode::analyzer_unavailable: return "analyzer_unavailable";
        case ErrorCode::io: return "io";
        case ErrorCode::cancelled: return "cancelled";
        case ErrorCode::internal: break;
    }
    return "internal";
}

std::string message_of(const Error& error, Language /*language*/) { return error.what(); }

Response error_answer(const Error& error, Language language) {
    Json told{{"code", error_name(error.code())}, {"message", message_of(error, language)}};
    return {.status = status_of(error.code()), .type = json_type, .body = json_text({{"error", told}}) + "\n"};
}

}  // namespace hankehaku::server
