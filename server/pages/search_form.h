#pragma once

#include "server/markup/page.h"
#include "server/pages/found.h"

namespace hankehaku::server {

/// The form of the search page: box, match mode, years, order; filters go along as hidden fields.
[[nodiscard]] Html search_form(const PageContext& context, const Parameters& parameters,
                               const std::optional<YearRange>& years);

/// Where a form of years leads: the same search with a filter for each year that the index has between them.  Nothing
/// when the address has no such form.
[[nodiscard]] std::optional<std::string> address_of_years(const PageContext& context);

}  // namespace hankehaku::server
