#include "server/pages/facet_panel.h"

#include "server/markup/formats.h"
#include "server/pages/hit_list.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace hankehaku::server {
namespace {

constexpr std::size_t usual_size = 6;
constexpr std::size_t most_values = 500;  // of a facet that is shown whole, and of places in one

/// Those of the panel, in its order; provinces, sub-regions and municipalities come as a tree.
constexpr std::array panel{Facet::status,
                           Facet::ely,
                           Facet::fund,
                           Facet::priority_axis,
                           Facet::specific_objective,
                           Facet::organisation_type,
                           Facet::applicant,
                           Facet::year,
                           Facet::funding_class,
                           Facet::programme_period};

std::string shown_name(const PageContext& context, Facet facet, const std::string& value) {
    return context.names.name(facet, value, context.text.language());
}

/// A value with its count: chosen, it leads to the search without it.
Html value_link(const PageContext& context, const Found& found, Facet facet, const FacetValue& value) {
    const Html name = value_list(context, facet, {value.value});
    const Html count = element("span", {{"class", "count"}}, written_number(as_number(value.count)));
    const Parameters without = without_filter(found.parameters, facet, value.value);
    if (value.selected)
        return link(context.links.page("/", without), name + " " + count,
                    {{"class", "value"}, {"aria-current", "true"}, {"data-value", value.value}});
    return link(context.links.page("/", with_filter(found.parameters, facet, value.value)), name + " " + count,
                {{"class", "value"}, {"rel", "nofollow"}, {"data-value", value.value}});
}

Html fieldset(Facet facet, const std::string& label, const Html& content) {
    return element("fieldset", {{"data-facet", facet_name(facet)}}, element("legend", label) + content);
}

std::string folded(std::string_view text) {
    std::string result;
    icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase().toUTF8String(result);
    return result;
}

bool is_whole(const Parameters& parameters, Facet facet) {
    return parameters.first(page_parameter::whole_facet) == facet_name(facet);
}

/// What is looked for among the values of the facet that is shown whole.
std::string sought_value(const Parameters& parameters) {
    return folded(parameters.first(page_parameter::find_value).value_or(""));
}

/// A box to look for a value of a long facet.
Html find_box(const PageContext& context, const Found& found, Facet facet) {
    const std::string label = context.text("facet.find", {{"name", facet_label(facet, context.text.language())}});
    Parameters carried = found.parameters.without(page_parameter::find_value);
    if (const auto& language = context.links.asked_language())
        carried = carried.without("lang").with("lang", language_code(*language));
    return element("form", {{"action", context.links.base() + "/"}, {"method", "get"}, {"class", "find"}},
                   hidden_fields(carried) +
                       empty_element("input", {{"type", "search"},
                                               {"name", page_parameter::find_value},
                                               {"value", found.parameters.first(page_parameter::find_value)},
                                               {"aria-label", label}}) +
                       element("button", {{"type", "submit"}}, context.text("facet.find_button")));
}

Html size_link(const PageContext& context, const Found& found, const FacetCounts& counts) {
    const Parameters parameters =
        found.parameters.without(page_parameter::whole_facet).without(page_parameter::find_value);
    if (is_whole(found.parameters, counts.facet))
        return element("p", {{"class", "more"}},
                       link(context.links.page("/", parameters), context.text("facet.fewer")));
    if (counts.distinct <= counts.values.size()) return {};
    const Parameters whole = parameters.with(page_parameter::whole_facet, facet_name(counts.facet));
    return element("p", {{"class", "more"}},
                   link(context.links.page("/", whole),
                        context.text("facet.more", {{"count", written_number(as_number(counts.distinct))}})));
}

/// Where a list ends before its values do.
Html cut_off(const PageContext& context, std::size_t shown, std::size_t distinct) {
    if (distinct <= shown) return {};
    return element("p", {{"class", "more"}},
                   context.text("facet.cut_off", {{"shown", written_number(as_number(shown))},
                                                  {"count", written_number(as_number(distinct))}}));
}

Html facet_box(const PageContext& context, const Found& found, FacetCounts counts) {
    const bool whole = is_whole(found.parameters, counts.facet);
    std::size_t distinct = counts.distinct;
    if (const std::string sought = whole ? sought_value(found.parameters) : ""; !sought.empty()) {
        std::erase_if(counts.values, [&](const FacetValue& value) {
            return folded(shown_name(context, counts.facet, value.value)).find(sought) == std::string::npos;
        });
        distinct = counts.values.size();
        counts.values.resize(std::min(distinct, most_values));
    }
    if (counts.facet == Facet::year)
        std::sort(counts.values.begin(), counts.values.end(),
                  [](const FacetValue& one, const FacetValue& other) { return one.value > other.value; });
    Html items;
    for (const FacetValue& value : counts.values)
        items += element("li", value_link(context, found, counts.facet, value));
    Html content = items.empty() ? element("p", context.text("facet.none")) : element("ul", items);
    if (whole)
        content = find_box(context, found, counts.facet) + content + cut_off(context, counts.values.size(), distinct);
    return fieldset(counts.facet, facet_label(counts.facet, context.text.language()),
                    content + size_link(context, found, counts));
}

bool has_selected(const PlaceCount& place) {
    return place.value.selected || std::any_of(place.places.begin(), place.places.end(), has_selected);
}

/// A place, and what lies in it when it or one of those is chosen.
Html place_item(const PageContext& context, const Found& found, const PlaceCount& place) {
    Html item = value_link(context, found, place.facet, place.value);
    if (!place.places.empty() && has_selected(place)) {
        Html below;
        for (const PlaceCount& inner : place.places) below += place_item(context, found, inner);
        item += element("ul", below);
    }
    return element("li", item);
}

Html place_box(const PageContext& context, const Found& found) {
    Html items;
    for (const PlaceCount& place : found.result.places->places) items += place_item(context, found, place);
    if (items.empty()) return {};
    const PlaceCount& all = *found.result.places;
    return fieldset(Facet::province, context.text("facet.places"),
                    element("ul", {{"class", "tree"}}, items) + cut_off(context, all.places.size(), all.distinct));
}

Html chip(const PageContext& context, const Parameters& without, const std::string& facet, const std::string& removed,
          const Html& value) {
    const Html spoken = element("span", {{"class", "quiet"}}, context.text("result.remove") + " ");
    return element(
        "li", link(context.links.page("/", without),
                   spoken + element("span", {{"class", "name"}}, facet + ": ") + value, {{"data-remove", removed}}));
}

}  // namespace

std::string facet_label(Facet facet, Language language) { return std::string(facet_info(facet).label(language)); }

void ask_for_facets(SearchRequest& request, const Parameters& parameters) {
    for (const Facet facet : panel) {
        const bool whole = is_whole(parameters, facet);
        const std::size_t shown = whole || facet == Facet::year ? most_values : usual_size;
        request.facets.push_back({facet, whole && !sought_value(parameters).empty() ? no_limit : shown});
    }
    request.facets.push_back({Facet::province, no_limit});
    request.place_tree = most_values;
}

Html facet_panel(const PageContext& context, const Found& found) {
    Html boxes = place_box(context, found);
    for (const FacetCounts& counts : found.result.facets)
        if (counts.facet != Facet::province && !counts.values.empty()) boxes += facet_box(context, found, counts);
    return boxes;
}

Html filter_chips(const PageContext& context, const Found& found) {
    const SearchResult& result = found.result;
    Html chips;
    const auto years = chosen_years(result.filters);
    const bool one_chip_of_years = years && years->last > years->first;
    for (const FacetFilter& filter : result.filters) {
        if (filter.facet == Facet::year && one_chip_of_years) continue;
        chips += chip(context, without_filter(found.parameters, filter.facet, filter.value),
                      facet_label(filter.facet, context.text.language()),
                      std::string(facet_name(filter.facet)) + "=" + filter.value,
                      value_list(context, filter.facet, {filter.value}));
    }
    if (one_chip_of_years) {
        const std::string range = std::to_string(years->first) + "–" + std::to_string(years->last);
        chips += chip(context, found.parameters.without("vuosi").without("offset"), context.text("search.years"),
                      "vuosi=" + range, range);
    }
    for (const RangeFieldInfo& info : range_fields)
        for (const std::string_view name : {info.option, info.english})
            for (const std::string& value : found.parameters.all(name))
                chips += chip(context, found.parameters.without(name, value).without("offset"),
                              context.text.named("range", info.option), std::string(name) + "=" + value, value);
    for (const char* name : {"min-score", "max-score", "answer"})
        for (const std::string& value : found.parameters.all(name))
            chips += chip(context, found.parameters.without(name, value).without("offset"),
                          context.text.named("section", name == std::string_view("answer") ? "8.1" : "8.2"),
                          std::string(name) + "=" + value, finnish(context, value));
    if (chips.empty()) return {};
    Parameters clear;
    for (const auto& [name, value] : found.parameters.entries())
        if (name == "q" || name == "match" || name == "sort") clear = clear.with(name, value);
    return element("div", {{"class", "chips"}},
                   element("h2", {{"class", "quiet"}}, context.text("result.filters")) + element("ul", chips) +
                       link(context.links.page("/", clear), context.text("result.clear"), {{"class", "clear"}}));
}

}  // namespace hankehaku::server
