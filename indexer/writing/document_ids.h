#pragma once

#include <xapian.h>

#include <utility>
#include <vector>

namespace hankehaku {

/// Whether the used ids are 1, 2, 3... without gaps.
[[nodiscard]] bool has_no_gaps(const Xapian::Database& database);

/// A document's old id and its new one.
using DocumentMove = std::pair<Xapian::docid, Xapian::docid>;

/// Moves the last documents of `database` to ids that are free, so that the used ids are 1, 2, 3..., and returns which
/// were moved. Commits before and after.
///
/// An index has no gaps in its ids: lists by document id stay short, and the matcher of Xapian (1.4), which other
/// programs use, answers for a term that every document has with the list of all documents, but under the term's name;
/// where that list has gaps it is read by that name, and a sound index is reported as damaged.
std::vector<DocumentMove> close_gaps(Xapian::WritableDatabase& database);

/// Moves a document unchanged.
void move_document(Xapian::WritableDatabase& database, const DocumentMove& move);

}  // namespace hankehaku
