#pragma once

#include <xapian.h>

namespace hankehaku {

/// Moves the last documents of `database` to ids that are free, so that the used ids are 1, 2, 3...  Commits before and
/// after.
///
/// An index has no gaps in its ids because Xapian (1.4) answers for a term that every document has with the list of all
/// documents, but under the term's name; where that list has gaps it is read by that name, and a sound index is
/// reported as damaged.
void close_gaps(Xapian::WritableDatabase& database);

}  // namespace hankehaku
