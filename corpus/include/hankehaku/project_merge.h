#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

namespace HANKEHAKU_EXPORT hankehaku {

/// Whether the project was read from rows of lists only.
[[nodiscard]] bool is_from_lists(const Project& project);

/// The project that results when `incoming` is read after `known`; both have the same code.
///
/// A text replaces an earlier text.  Rows of lists fill in fields that the text lacks and update status, dates and
/// sums; the result does not depend on whether the text or the row was read first.  A later row replaces an earlier
/// one.
[[nodiscard]] Project merged(Project known, Project incoming);

}  // namespace hankehaku
