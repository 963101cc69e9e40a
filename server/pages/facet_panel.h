#pragma once

#include "server/markup/page.h"
#include "server/pages/found.h"

namespace hankehaku::server {

/// Asks for the counts that the panel and the map show.
void ask_for_facets(SearchRequest& request, const Parameters& parameters);

/// The facets of an answer: each value a link that adds the filter or takes it away.
[[nodiscard]] Html facet_panel(const PageContext& context, const Found& found);

/// The filters of an answer as links that take them away.  Empty where there are none.
[[nodiscard]] Html filter_chips(const PageContext& context, const Found& found);

/// "Maakunta", "Province".
[[nodiscard]] std::string facet_label(Facet facet, Language language);

}  // namespace hankehaku::server
