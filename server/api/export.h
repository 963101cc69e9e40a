#pragma once

#include "hankehaku/language.h"
#include "server/api/lent_tables.h"
#include "server/api/published.h"
#include "server/http/message.h"

// Every project that a search finds, page by page as the client reads: no more than a page is in memory.  An index that
// changes meanwhile breaks the connection, since what was sent would not be one answer.  All throw Error for what is
// wrong with the request.

namespace hankehaku::server {

/// Whole projects, as JSON Lines.
[[nodiscard]] Response export_lines(const Published& index, const Parameters& parameters);

/// A table; "csv-dialect=fi" is the Finnish one.
[[nodiscard]] Response export_table(const Published& index, const Parameters& parameters,
                                    const MakeHitTable& make_table);

/// A workbook, whole when it is sent: how long it is shows only at its end.
[[nodiscard]] Response export_book(const Published& index, const Parameters& parameters, const MakeHitBook& make_book,
                                   Language language);
[[nodiscard]] Response stats_book(const Published& index, const Parameters& parameters, const MakeSumsBook& make_book,
                                  Language language);

}  // namespace hankehaku::server
