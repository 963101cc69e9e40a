#pragma once

#include "server/api/published.h"
#include "server/http/message.h"

namespace hankehaku::server {

/// Every project that the parameters find, whole, as JSON Lines, page by page as it is taken: no more than a page is in
/// memory.  An index that changes meanwhile breaks the connection, since what was sent would not be one answer. Throws
/// Error for what is wrong with the request.
[[nodiscard]] Response export_hits(const Published& index, const Parameters& parameters);

}  // namespace hankehaku::server
