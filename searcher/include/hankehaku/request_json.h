#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"

#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// Reads a request from a JSON object (UTF-8); every key may be missing and then means what SearchRequest means by
/// default:
///
///     {"query": "nuoret työpaja", "match": "auto",
///      "filters": [{"facet": "maakunta", "value": "Pirkanmaalla"}],
///      "facets": ["tila", {"facet": "hakija", "max_values": 20}],
///      "scores": [{"label": "hyvinvointi", "effect": "direct", "lowest": 7, "highest": 10}],
///      "answers": [{"question": "sukupuoli", "answer": true}], "places": 10,
///      "sort": "relevance", "descending": true, "offset": 0, "limit": 10, "snippets": 2, "spelling": true}
///
/// `limit`, `max_values` and `places` may be null: all.  With `"sort": "score"`, `sort_score` says which:
/// `{"label": "hyvinvointi", "effect": "direct"}`.  An empty text is the request {}.  Throws Error(usage) for what is
/// no JSON, for a key that a request does not have and for a value that cannot be meant; the message says where.
[[nodiscard]] SearchRequest request_from_json(std::string_view json);

}  // namespace hankehaku
