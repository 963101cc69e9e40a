#include "searcher/query/asked_years.h"

#include <algorithm>

namespace hankehaku::query {
namespace {

const FacetTerm* year_of(const Node& node) {
    const auto* const term = std::get_if<FacetTerm>(&node.value);
    return term != nullptr && term->facet == Facet::year ? term : nullptr;
}

void add(std::vector<std::string>& years, const std::vector<Node>& nodes) {
    for (const Node& node : nodes)
        for (std::string& year : asked_years(node)) years.push_back(std::move(year));
}

}  // namespace

std::vector<std::string> asked_years(const Node& node) {
    std::vector<std::string> years;
    if (const auto* const year = year_of(node)) years.push_back(year->value);
    if (const auto* const sequence = std::get_if<Sequence>(&node.value)) add(years, sequence->conditions);
    if (const auto* const conjunction = std::get_if<And>(&node.value)) add(years, conjunction->children);
    if (const auto* const either = std::get_if<Or>(&node.value);
        either != nullptr && std::all_of(either->children.begin(), either->children.end(),
                                         [](const Node& child) { return year_of(child) != nullptr; }))
        add(years, either->children);
    return years;
}

}  // namespace hankehaku::query
