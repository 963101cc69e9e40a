#include "searcher/facets/value_range.h"

#include "hankehaku/error.h"
#include "hankehaku/funding_class.h"
#include "searcher/query/error.h"
#include "searcher/query/range.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace hankehaku {
namespace {

constexpr Euros no_sum_is_above = std::numeric_limits<Euros>::max() / 2;

bool is_range(std::string_view text) {
    return text.find("..") != std::string_view::npos || text.starts_with('<') || text.starts_with('>');
}

Arguments told(Facet facet, std::string_view text) {
    return {{"facet", Term{facet_name(facet), facet_info(facet).label}},
            {"facet_id", facet_name(facet)},
            {"value", query::excerpt(text)}};
}

std::vector<std::string> years_in(Facet facet, std::string_view text, const std::vector<std::string>& known) {
    const auto value = query::read_years(text, {0, text.size()}, facet, text);
    std::vector<std::string> years;
    if (const auto* const several = std::get_if<query::Or>(&value)) {
        for (const query::Node& node : several->children) years.push_back(std::get<query::FacetTerm>(node.value).value);
        return years;
    }
    const std::string bound = std::get<query::FacetTerm>(value).value;
    if (!is_range(bound)) return {bound};
    const std::string year = bound.substr(2);
    std::copy_if(known.begin(), known.end(), std::back_inserter(years),
                 [&](const std::string& one) { return bound.front() == '>' ? one >= year : one <= year; });
    // A range of years in which nothing runs is one all the same: it keeps nothing.
    return years.empty() ? std::vector{year} : years;
}

std::vector<std::string> classes_in(Facet facet, std::string_view text) {
    const auto range = query::read_money_range(text, {0, text.size()}, Figure::granted, text);
    // A class ends with the last cent of its highest sum, which nobody writes.
    const Euros first = range.lowest ? range.lowest->euros() + (range.lowest->cents() > 0 ? 1 : 0) : 0;
    const Euros last = range.highest ? range.highest->euros() : no_sum_is_above;
    std::vector<std::string> classes;
    const auto names = funding_classes();
    for (const std::string_view name : names) {
        const FundingClassBounds bounds = funding_class_bounds(name);
        if (last < bounds.lowest || bounds.highest.value_or(no_sum_is_above) < first) continue;
        if (bounds.lowest < first || last < bounds.highest.value_or(no_sum_is_above)) {
            Arguments arguments = told(facet, text);
            arguments.emplace_back("known", std::vector<std::string>(names.begin(), names.end()));
            throw Error("unknown_value.part_of_class", std::move(arguments));
        }
        classes.emplace_back(name);
    }
    return classes;
}

}  // namespace

std::optional<std::vector<std::string>> values_in_range(Facet facet, std::string_view text,
                                                        const std::vector<std::string>& known) {
    const FacetKind kind = facet_info(facet).kind;
    if (!is_range(text) || (kind != FacetKind::year && kind != FacetKind::funding_class)) return std::nullopt;
    try {
        return kind == FacetKind::year ? years_in(facet, text, known) : classes_in(facet, text);
    } catch (const Error& error) {
        if (error.code() == ErrorCode::unknown_value) throw;
        if (kind == FacetKind::year) throw Error("unknown_value.years", told(facet, text));
        return std::nullopt;  // and no class has such a name
    }
}

}  // namespace hankehaku
