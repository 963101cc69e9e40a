#pragma once

#include "server/markup/page.h"

namespace hankehaku::server {

/// "/feed.atom": the projects that a search finds, those that began last first (RFC 4287).
[[nodiscard]] Response feed(const PageContext& context, const Request& request);

/// "/opensearch.xml": how a browser's search box asks this server.
[[nodiscard]] Response opensearch_description(const PageContext& context, const Request& request);

/// "https://haku.example": where the client reached this server, also through a proxy.
[[nodiscard]] std::string public_address(const Request& request);

}  // namespace hankehaku::server
