#pragma once

#include "server/markup/page.h"

#include <string_view>

namespace hankehaku::server {

/// The page "/organisaatio/ID": the projects that an organisation leads or takes part in, and with whom.  The id is its
/// business id, or its name where it has none.
[[nodiscard]] Response organisation_page(const PageContext& context, std::string_view id);

/// The page "/organisaatiot": who leads and who takes part in what a search finds.
[[nodiscard]] Response organisations_page(const PageContext& context);

/// The name of an organisation as a link to its page.
[[nodiscard]] Html organisation_link(const PageContext& context, const std::string& name,
                                     const std::string& business_id);

}  // namespace hankehaku::server
