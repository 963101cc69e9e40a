#pragma once

#include "server/markup/page.h"
#include "server/pages/found.h"

namespace hankehaku::server {

/// What to do where nothing was found: which filter or word to leave out, with what that would find.
[[nodiscard]] Html advice_for_nothing(const PageContext& context, const Found& found);

/// Filters for what words of the query say: a province, years.  Empty where there is nothing to offer.
[[nodiscard]] Html offered_filters(const PageContext& context, const Found& found);

/// That the search was corrected, relaxed or may be misspelt, with a link that undoes it.
[[nodiscard]] Html notices(const PageContext& context, const Found& found);

}  // namespace hankehaku::server
