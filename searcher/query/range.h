#pragma once

#include "searcher/query/ast.h"

#include <string_view>

/// The values of fields that take a range: ">500 000", "2016..2018", "..5/2016", "1.5.2016".  `at` says where in the
/// query the value stands; every function throws Error(query) for what is not such a value.
namespace hankehaku::query {

[[nodiscard]] DateRange read_date_range(std::string_view query, SourceRange at, DateField field,
                                        std::string_view value);

[[nodiscard]] MoneyRange read_money_range(std::string_view query, SourceRange at, Figure field, std::string_view value);

/// One year ("2017") as a facet value, each year of a range in an Or, or a range with an open end as ">=2017", for the
/// index to tell the years.
[[nodiscard]] Node::Value read_years(std::string_view query, SourceRange at, Facet facet, std::string_view value);

}  // namespace hankehaku::query
