#pragma once

#include "hankehaku/error.h"
#include "hankehaku/language.h"
#include "server/http/message.h"

#include <string>
#include <string_view>

namespace hankehaku::server {

/// 400 for what was asked wrongly, 404 for a code that is not there, 503 for an index that cannot be read, else 500.
[[nodiscard]] unsigned status_of(ErrorCode code);

/// The kind of error for programs: "query", "unknown_value", ...
[[nodiscard]] std::string_view error_name(ErrorCode code);

/// One line for people, in their language.
[[nodiscard]] std::string message_of(const Error& error, Language language);

/// {"error":{"code":...,"message":...}} with its status.
[[nodiscard]] Response error_answer(const Error& error, Language language);

}  // namespace hankehaku::server
