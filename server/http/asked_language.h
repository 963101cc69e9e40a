#pragma once

#include "hankehaku/language.h"
#include "server/http/message.h"

#include <optional>
#include <string_view>

// In which language a client wants to read: `lang` of the address goes before what its browser says.

namespace hankehaku::server {

/// That of the address, which goes along from page to page.
[[nodiscard]] std::optional<Language> language_of_address(const Request& request);

/// The best of the three languages for an Accept-Language header; `otherwise` where it names none of them.
[[nodiscard]] Language accepted_language(std::string_view header, Language otherwise);

[[nodiscard]] Language asked_language(const Request& request, Language otherwise);

}  // namespace hankehaku::server
