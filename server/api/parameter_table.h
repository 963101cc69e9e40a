#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace hankehaku::server {

/// A parameter of sums that stands for several measures.
inline constexpr std::string_view compared = "compare";

/// What can be asked of the interface.  Each takes the parameters of the command of the same name.
enum class Purpose {
    search,
    facets,
    stats,
    similar,
    explain,
    suggest,
    export_table,
    export_lines,
    export_book,
    stats_book,
    organisations,
    organisation,
    project
};

/// A parameter of an address: the name of a command's option, without its dashes.
struct ParameterInfo {
    std::string_view name;
    std::string_view description;            ///< one phrase of English, for openapi.json
    bool repeatable = false;                 ///< may be there several times
    bool number = false;                     ///< a whole number, not negative
    std::vector<std::string_view> values{};  ///< all that it can be; empty: anything
};

[[nodiscard]] std::span<const ParameterInfo> parameters_of(Purpose purpose);

/// Throws Error(usage) for a name that `purpose` does not take, and for two values where one is meant.
class Parameters;
void check_parameters(const Parameters& parameters, Purpose purpose);

/// Whether this search parameter says what is found: a query, a match mode or a filter, but not an order or a page.
[[nodiscard]] bool says_what_is_found(std::string_view name);

}  // namespace hankehaku::server
