#pragma once

// The pages with an address of their own; site.cpp has the addresses.

#include "server/markup/page.h"

#include <string_view>

namespace hankehaku::server {

/// "/": the search form, the projects found, their facets and the map.
[[nodiscard]] Response search_page(const PageContext& context);

/// "/hanke/CODE"; with a query as a parameter it also shows why the query finds the project.
[[nodiscard]] Response project_page(const PageContext& context, std::string_view code);

/// "/tilastot": planned and realised numbers of the projects found, by one or two facets.
[[nodiscard]] Response sums_page(const PageContext& context);

/// "/organisaatio/ID": the projects that an organisation leads or takes part in, and with whom.  The id is its business
/// id, or its name if it has none.
[[nodiscard]] Response organisation_page(const PageContext& context, std::string_view id);

/// "/organisaatiot": the leaders and partners of the projects found.
[[nodiscard]] Response organisations_page(const PageContext& context);

/// "/tietoja": the content of the index and its date, keys, licence.
[[nodiscard]] Response about_page(const PageContext& context);

}  // namespace hankehaku::server
