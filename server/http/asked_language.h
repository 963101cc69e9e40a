#pragma once

#include "hankehaku/language.h"
#include "server/http/message.h"

#include <optional>
#include <string_view>

// The language of a client: the parameter `lang` of the address takes precedence over the browser's languages.

namespace hankehaku::server {

/// The language of the address, which links keep from page to page.
[[nodiscard]] std::optional<Language> language_of_address(const Request& request);

/// The best of the three languages for an Accept-Language header; `otherwise` where it names none of them.
[[nodiscard]] Language accepted_language(std::string_view header, Language otherwise);

[[nodiscard]] Language asked_language(const Request& request, Language otherwise);

}  // namespace hankehaku::server
