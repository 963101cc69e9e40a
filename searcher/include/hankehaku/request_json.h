#pragma once

#include "hankehaku/search_request.h"

#include <string_view>

namespace [[gnu::visibility("default")]] hankehaku {

/// Reads a request from a JSON object (UTF-8); every key may be missing and then means what SearchRequest means by
/// default:
///
///     {"query": "nuoret työpaja", "match": "auto",
///      "filters": [{"facet": "maakunta", "value": "Pirkanmaalla"}],
///      "facets": ["tila", {"facet": "hakija", "max_values": 20}],
///      "sort": "relevance", "descending": true, "offset": 0, "limit": 10, "snippets": 2, "spelling": true}
///
/// `limit` and `max_values` may be null: all.  An empty text is the request {}.  Throws Error(usage) for what is no
/// JSON, for a key that a request does not have and for a value that cannot be meant; the message says where.
[[nodiscard]] SearchRequest request_from_json(std::string_view json);

}  // namespace gnu::visibility("default")]]hankehaku
