#include "server/pages/found.h"

#include <algorithm>
#include <charconv>

namespace hankehaku::server {

Parameters resolved_parameters(const Parameters& parameters, const std::vector<FacetFilter>& filters) {
    Parameters resolved = parameters.without("filter");
    for (const Facet facet : all_facets)
        resolved = resolved.without(facet_name(facet)).without(facet_english_name(facet));
    for (const FacetFilter& filter : filters) resolved = resolved.with(facet_name(filter.facet), filter.value);
    return resolved;
}

std::optional<int> read_year(std::string_view text) {
    int year = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (text.size() != 4 || problem != std::errc{} || stop != text.data() + text.size() || year < 1000)
        return std::nullopt;
    return year;
}

std::optional<YearRange> chosen_years(const std::vector<FacetFilter>& filters) {
    std::vector<int> years;
    for (const FacetFilter& filter : filters)
        if (filter.facet == Facet::year)
            if (const auto year = read_year(filter.value)) years.push_back(*year);
    if (years.empty()) return std::nullopt;
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    if (years.back() - years.front() != static_cast<int>(years.size()) - 1) return std::nullopt;
    return YearRange{years.front(), years.back()};
}

}  // namespace hankehaku::server
