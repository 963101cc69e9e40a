#include "server/pages/search_form.h"

#include "server/pages/error_page.h"

#include <algorithm>
#include <limits>

namespace hankehaku::server {
namespace {

Html year_field(const char* name, const std::string& label, const std::optional<int>& value) {
    return element("label", element("span", label) +
                                empty_element("input", {{"type", "text"},
                                                        {"inputmode", "numeric"},
                                                        {"pattern", "[0-9]{4}"},
                                                        {"maxlength", "4"},
                                                        {"name", name},
                                                        {"value", value ? std::to_string(*value) : std::string()}}));
}

Html options(const PageContext& context, const Parameters& parameters, const std::optional<YearRange>& years) {
    const PageTexts& text = context.text;
    std::vector<Choice> modes;
    for (const char* mode : {"auto", "all", "any"}) modes.push_back({mode, text.named("match", mode)});
    std::vector<Choice> orders;
    for (const char* order : {"relevance", "start", "end", "funding", "name", "code"})
        orders.push_back({order, text.named("order", order)});
    const std::string mode = parameters.first("match").value_or("auto");
    const std::string order = parameters.first("sort").value_or("relevance");
    const bool used = mode != "auto" || order != "relevance" || years;
    const Html year_fields = element("span", {{"class", "years"}},
                                     year_field(page_parameter::first_year, text("search.year_from"),
                                                years ? std::optional<int>(years->first) : std::nullopt) +
                                         year_field(page_parameter::last_year, text("search.year_to"),
                                                    years ? std::optional<int>(years->last) : std::nullopt));
    return element("details", {{"class", "options"}, {"open", used}},
                   element("summary", text("search.more")) +
                       element("div", {{"class", "fields"}},
                               labelled_select("match", modes, mode, text("search.match")) + year_fields +
                                   labelled_select("sort", orders, order, text("search.order"))));
}

/// What the form itself does not ask for.
Parameters carried(const Parameters& parameters, const std::optional<YearRange>& years) {
    Parameters kept = parameters;
    for (const char* name : {"q", "match", "sort", "desc", "asc", "offset", "etsi", "kaikki", "spelling"})
        kept = kept.without(name);
    return years ? kept.without(facet_name(Facet::year)) : kept;
}

}  // namespace

Html search_form(const PageContext& context, const Parameters& parameters, const std::optional<YearRange>& years,
                 const Error* error) {
    const PageTexts& text = context.text;
    const auto column = error == nullptr ? std::nullopt : column_of(*error);
    const auto number = column ? std::optional(std::to_string(*column)) : std::nullopt;
    const Html box =
        empty_element("input", {{"type", "search"},
                                {"name", "q"},
                                {"id", "q"},
                                {"value", parameters.first("q").value_or("")},
                                {"autocomplete", "off"},
                                {"autocapitalize", "none"},
                                {"spellcheck", "false"},
                                {"aria-describedby", error == nullptr ? "q-help" : "q-fault q-help"},
                                {"aria-invalid", column ? std::optional<std::string>("true") : std::nullopt},
                                {"data-fault-column", number},
                                {"data-list-label", text("search.suggestions")}});
    const Html line =
        element("label", {{"for", "q"}}, text("search.query")) +
        element("div", {{"class", "box"}}, box + element("button", {{"type", "submit"}}, text("search.button"))) +
        element("p", {{"id", "q-help"}, {"class", "help"}}, text("search.help"));
    Parameters hidden = carried(parameters, years);
    if (const auto& language = context.links.asked_language())
        hidden = hidden.without("lang").with("lang", language_code(*language));
    return element("form", {{"role", "search"}, {"action", context.links.base() + "/"}, {"method", "get"}},
                   hidden_fields(hidden) + line + options(context, parameters, years));
}

std::optional<std::string> address_of_years(const PageContext& context) {
    const Parameters& parameters = context.parameters;
    const auto first = parameters.first(page_parameter::first_year);
    const auto last = parameters.first(page_parameter::last_year);
    if (!first && !last) return std::nullopt;
    Parameters clean = parameters.without(page_parameter::first_year)
                           .without(page_parameter::last_year)
                           .without("match", "auto")
                           .without("sort", "relevance");
    int from = read_year(first.value_or("")).value_or(0);
    int to = read_year(last.value_or("")).value_or(std::numeric_limits<int>::max());
    if (from > to) std::swap(from, to);
    if (from == 0 && to == std::numeric_limits<int>::max()) return context.links.page("/", clean);
    SearchRequest all_years;
    all_years.limit = 0;
    all_years.facets = {{Facet::year, no_limit}};
    const SearchResult known = context.index.search(all_years);
    std::vector<std::string> chosen;
    for (const FacetValue& value : known.facets.front().values)
        if (const auto year = read_year(value.value); year && *year >= from && *year <= to)
            chosen.push_back(value.value);
    if (chosen.empty()) chosen.push_back(std::to_string(from > 0 ? from : to));
    std::sort(chosen.begin(), chosen.end());
    clean = clean.without(facet_name(Facet::year));
    for (const std::string& year : chosen) clean = clean.with(facet_name(Facet::year), year);
    return context.links.page("/", clean);
}

}  // namespace hankehaku::server
