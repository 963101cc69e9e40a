#pragma once

#include "hankehaku/error.h"
#include "hankehaku/language.h"
#include "server/http/message.h"

#include <string>
#include <string_view>

namespace hankehaku::server {

/// 400 for what was asked wrongly, 404 for a code that is not there, 503 for an index that cannot be read, else 500.
[[nodiscard]] unsigned status_of(ErrorCode code);

/// {"error":{"code":...,"message":...}} with its status; "column" of the query and "nearest" values where they are
/// known.
[[nodiscard]] Response error_answer(const Error& error, Language language);

}  // namespace hankehaku::server
