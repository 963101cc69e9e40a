#pragma once

#include "hankehaku/concordance.h"
#include "hankehaku/export.h"
#include "hankehaku/search_request.h"
#include "hankehaku/stats.h"
#include "hankehaku/word_frequencies.h"

#include <string_view>

namespace HANKEHAKU_EXPORT hankehaku {

/// Reads a request from a JSON object (UTF-8); a missing key has the default value of SearchRequest:
///
///     {"query": "nuoret työpaja", "match": "auto",
///      "filters": [{"facet": "maakunta", "value": "Pirkanmaalla"}],
///      "facets": ["tila", {"facet": "hakija", "max_values": 20}],
///      "scores": [{"label": "hyvinvointi", "effect": "direct", "lowest": 7, "highest": 10}],
///      "answers": [{"question": "sukupuoli", "answer": true}], "places": 10,
///      "sort": "relevance", "descending": true, "offset": 0, "limit": 10, "snippets": 2, "spelling": true}
///
/// `limit`, `max_values` and `places` may be null for all.  With `"sort": "score"`, `sort_score` names the score:
/// `{"label": "hyvinvointi", "effect": "direct"}`.  An empty text is the request {}.  Throws Error(usage) for invalid
/// JSON, an unknown key or an invalid value; the message names the key.
[[nodiscard]] SearchRequest request_from_json(std::string_view json);

/// Reads a request for statistics: the keys of a search request, and
///
///     {"by": ["maakunta", "vuosi"], "allocation": "full",
///      "columns": ["rahoitus", {"measure": "mean", "figure": "kesto"},
///                  {"measure": "median", "score": {"label": "hyvinvointi", "effect": "direct"}}]}
///
/// `by` has names of facets, `figure` the names that figures_from_name() takes; one that names two makes two columns.
/// A string is an abbreviation for a figure, the measure defaults to "sum", and a repeated column is ignored.  Without
/// `columns`, the column is the sum of "rahoitus", as on the command line; `[]` counts projects only.  Throws
/// Error(usage) as request_from_json() does.
[[nodiscard]] StatsRequest stats_request_from_json(std::string_view json);

/// Reads a request for word frequencies: the keys of a search request, and
///
///     {"near": "kieli", "window": 5, "order": "keyness", "function_words": false, "least_texts": 1, "limit": 50}
///
/// A missing key has the default value of WordsRequest; `limit` is the number of words, null or missing for all. Throws
/// Error(usage) as request_from_json() does.
[[nodiscard]] WordsRequest words_request_from_json(std::string_view json);

/// Reads a request for a concordance: the keys of a search request, and
///
///     {"word": "kotoutua", "context": 8, "order": "text", "limit": 50}
///
/// `word` must be given; `limit` is the number of lines, null or missing for all.  Throws Error(usage) as
/// request_from_json() does.
[[nodiscard]] ConcordanceRequest concordance_request_from_json(std::string_view json);

}  // namespace hankehaku
