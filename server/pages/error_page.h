#pragma once

#include "hankehaku/error.h"
#include "server/markup/page.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hankehaku::server {

/// Whether the same page can show the error: an invalid request, or a search that takes too long.
[[nodiscard]] bool can_be_asked_otherwise(const Error& error);

/// The title of a page that has the notice.
[[nodiscard]] std::string error_title(const PageContext& context, const Error& error);

/// The character of the query that the error is about, counted from 1; nothing for other errors.
[[nodiscard]] std::optional<std::int64_t> column_of(const Error& error);

/// What is wrong with what was asked, and where in the query.
[[nodiscard]] Html error_notice(const PageContext& context, const Error& error);

/// The page for an address where nothing is.
[[nodiscard]] Response not_found_page(const PageContext& context);

/// The page for any other failure.
[[nodiscard]] Response error_page(const PageContext& context, const Error& error);

}  // namespace hankehaku::server
