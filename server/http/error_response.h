#pragma once

#include "hankehaku/messages.h"
#include "server/http/message.h"

#include <string>
#include <string_view>

namespace hankehaku::server {

inline constexpr std::string_view json_type = "application/json; charset=utf-8";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";
inline constexpr std::string_view text_type = "text/plain; charset=utf-8";

/// The short name of a status for programs: 404 is "not_found".
[[nodiscard]] std::string_view status_name(unsigned status);

/// {"error":{"code":"not_found","message":"..."}}: for what is wrong with HTTP itself.
[[nodiscard]] Response plain_error(unsigned status, MessageId message, Language language,
                                   const Arguments& arguments = {});

}  // namespace hankehaku::server
