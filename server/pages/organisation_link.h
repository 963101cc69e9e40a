#pragma once

#include "server/markup/page.h"

#include <string>

namespace hankehaku::server {

/// The name of an organisation as a link to its page.
[[nodiscard]] Html organisation_link(const PageContext& context, const std::string& name,
                                     const std::string& business_id);

}  // namespace hankehaku::server
