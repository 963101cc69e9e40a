#pragma once

#include "hankehaku/error.h"
#include "server/markup/page.h"

namespace hankehaku::server {

/// What is wrong with what was asked, and where in the query.
[[nodiscard]] Html error_notice(const PageContext& context, const Error& error);

/// The page for an address where nothing is.
[[nodiscard]] Response not_found_page(const PageContext& context);

/// The page for any other failure.
[[nodiscard]] Response error_page(const PageContext& context, const Error& error);

}  // namespace hankehaku::server
