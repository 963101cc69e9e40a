#pragma once

#include "server/api/hit_table.h"
#include "server/api/published.h"
#include "server/http/message.h"

// Every project that a search finds, page by page as it is taken: no more than a page is in memory.  An index that
// changes meanwhile breaks the connection, since what was sent would not be one answer.  All throw Error for what is
// wrong with the request.

namespace hankehaku::server {

/// Whole projects, as JSON Lines.
[[nodiscard]] Response export_lines(const Published& index, const Parameters& parameters);

/// A table; "csv-dialect=fi" is the Finnish one.
[[nodiscard]] Response export_table(const Published& index, const Parameters& parameters,
                                    const MakeHitTable& make_table);

}  // namespace hankehaku::server
