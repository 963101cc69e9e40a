#pragma once

#include "hankehaku/search_result.h"
#include "server/http/parameters.h"

#include <optional>
#include <string>

namespace hankehaku::server {

/// Names of parameters that only pages have.
namespace page_parameter {
inline constexpr const char* whole_facet = "kaikki";   ///< the facet that is shown with all its values
inline constexpr const char* find_value = "etsi";      ///< what to look for among them
inline constexpr const char* map_measure = "kartta";   ///< "eurot": the map shows money
inline constexpr const char* first_year = "vuodesta";  ///< from forms; an address has the years instead
inline constexpr const char* last_year = "vuoteen";
}  // namespace page_parameter

/// What a search page shows: the request, its answer, and the address that asks for it.
struct Found {
    SearchRequest request;
    SearchResult result;
    Parameters parameters;  ///< filters under their first names and with resolved values: what links are made from
};

/// `parameters` with the filters of an answer written as the answer resolved them, so that each can be taken away.
[[nodiscard]] Parameters resolved_parameters(const Parameters& parameters, const std::vector<FacetFilter>& filters);

/// Years that a filter chose when they follow each other; nothing where there are none or gaps.
struct YearRange {
    int first = 0;
    int last = 0;
};
[[nodiscard]] std::optional<YearRange> chosen_years(const std::vector<FacetFilter>& filters);

/// A year, four digits.
[[nodiscard]] std::optional<int> read_year(std::string_view text);

}  // namespace hankehaku::server
