#pragma once

#include "server/markup/page.h"

// The numbers of a project's page.  Each is empty where the project has none.

namespace hankehaku::server {

/// Planned and realised funding, their difference and share.
[[nodiscard]] Html money_table(const PageContext& context, const Project& project);

/// Companies and persons, planned and realised.
[[nodiscard]] Html participation_table(const PageContext& context, const Project& project);

/// Questions and answers of section 8.1.
[[nodiscard]] Html equality_answers(const PageContext& context, const Project& project);

/// The scores of section 8.2 as a table with bars.
[[nodiscard]] Html sustainability_chart(const PageContext& context, const Project& project);

}  // namespace hankehaku::server
