#pragma once

#include "hankehaku/search_request.h"
#include "hankehaku/stats.h"
#include "server/http/parameters.h"

#include <cstddef>
#include <string>
#include <string_view>

// From the parameters of an address to requests of the library.  Each means what the option of the command line means
// and has its default.  All throw Error(usage).

namespace hankehaku::server {

inline constexpr std::size_t most_hits = 1000;
inline constexpr std::size_t most_words = 1000;
inline constexpr std::size_t most_snippets = 20;

/// Query, match mode and filters; what a request has beside them is the default.
[[nodiscard]] SearchRequest read_filters(const Parameters& parameters);

/// All that `search` and `similar` take.  `snippets` is the number where none is given.
[[nodiscard]] SearchRequest read_search(const Parameters& parameters, std::size_t snippets);

/// Counts every facet, whole, where none is named.
[[nodiscard]] SearchRequest read_facets(const Parameters& parameters);

[[nodiscard]] StatsRequest read_stats(const Parameters& parameters);

/// A query for what an organisation leads or takes part in: by its business id in any form, else by its name.
[[nodiscard]] std::string query_for_organisation(std::string_view id);

/// A whole number of at most `most`; `otherwise` where there is none.
[[nodiscard]] std::size_t read_number(const Parameters& parameters, std::string_view name, std::size_t otherwise,
                                      std::size_t most);

}  // namespace hankehaku::server
