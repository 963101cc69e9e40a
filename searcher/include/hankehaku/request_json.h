#pragma once

#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/stats.h"

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
/// no JSON, for a key that a request does not have and for an invalid value; the message says where.
[[nodiscard]] SearchRequest request_from_json(std::string_view json);

/// Reads a request of statistics: the keys of a search request, and
///
///     {"by": ["maakunta", "vuosi"], "allocation": "full",
///      "columns": ["rahoitus", {"measure": "mean", "figure": "kesto"},
///                  {"measure": "median", "score": {"label": "hyvinvointi", "effect": "direct"}}]}
///
/// `by` has names of facets, `figure` the names that figures_from_name() takes; one that names two makes two columns.
/// A text is short for a figure, the measure defaults to "sum", and a column that is there already is not added
/// again.  Without `columns` it is the sum of "rahoitus", as for the program; `[]` counts projects only.  Throws
/// Error(usage) as request_from_json().
[[nodiscard]] StatsRequest stats_request_from_json(std::string_view json);

}  // namespace hankehaku
