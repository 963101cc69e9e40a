#pragma once

#include "hankehaku/error.h"
#include "server/markup/page.h"
#include "server/pages/found.h"

namespace hankehaku::server {

/// The form of the search page: box, match mode, years, order; filters go along as hidden fields.  `error` is what is
/// wrong with what was asked, if anything: the box is marked as faulty, and shows the place.
[[nodiscard]] Html search_form(const PageContext& context, const Parameters& parameters,
                               const std::optional<YearRange>& years, const Error* error = nullptr);

/// Where a form of years leads: the same search with a filter for each year that the index has between them.  Nothing
/// when the address has no such form.
[[nodiscard]] std::optional<std::string> address_of_years(const PageContext& context);

}  // namespace hankehaku::server
