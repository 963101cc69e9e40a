#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

namespace HANKEHAKU_EXPORT hankehaku {

/// Whether nothing but rows of lists tells of the project.
[[nodiscard]] bool is_from_lists(const Project& project);

/// What is known of one project when `incoming` has been read after `known`; both have the same code.
///
/// A text replaces an earlier text.  Rows fill in what the text does not tell, and bring status, days and sums up to
/// date, whichever came first: the outcome of a text and a row does not depend on their order.  Of two rows the later
/// one counts.
[[nodiscard]] Project merged(Project known, Project incoming);

}  // namespace hankehaku
