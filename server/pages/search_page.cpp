#include "server/pages/pages.h"

#include "server/api/error_answer.h"
#include "server/api/request_reader.h"
#include "server/markup/formats.h"
#include "server/pages/advice.h"
#include "server/pages/error_page.h"
#include "server/pages/facet_panel.h"
#include "server/pages/found.h"
#include "server/pages/hit_list.h"
#include "server/pages/province_map.h"
#include "server/pages/search_form.h"

#include "server/http/error_response.h"

#include "hankehaku/error.h"

#include <algorithm>

namespace hankehaku::server {
namespace {

constexpr std::size_t usual_snippets = 2;
constexpr const char* usual_limit = "20";

bool shows_money(const Parameters& parameters) { return parameters.first(page_parameter::map_measure) == "eurot"; }

Found find(const PageContext& context) {
    Found found;
    Parameters read = context.parameters.without("facet").without("facets");
    if (!read.has("limit")) read = read.with("limit", usual_limit);
    found.request = read_search(read, usual_snippets);
    ask_for_facets(found.request, context.parameters);
    found.result = context.index.search(found.request);
    found.parameters = resolved_parameters(context.parameters, found.result.filters);
    return found;
}

/// Counts are those of the facet; money is added up by province, the province's own filter left aside as there.
ProvinceFigures province_figures(const PageContext& context, const Found& found) {
    ProvinceFigures figures;
    for (const FacetCounts& counts : found.result.facets)
        if (counts.facet == Facet::province)
            for (const FacetValue& value : counts.values)
                figures[value.value] = {.projects = value.count, .selected = value.selected};
    if (!shows_money(found.parameters)) return figures;
    StatsRequest request{.search = found.request, .by = {Facet::province}, .columns = {StatsColumn{}}};
    std::erase_if(request.search.filters, [](const FacetFilter& filter) { return filter.facet == Facet::province; });
    for (const StatsRow& row : context.index.stats(request).rows)
        if (row.keys.front().kind == StatsKey::Kind::value)
            figures[row.keys.front().value].granted = row.cells.front().money().value_or(0);
    return figures;
}

Html total_line(const PageContext& context, const Found& found) {
    const SearchResult& result = found.result;
    Html line = element("output", {{"data-total", result.total}, {"for", "q"}},
                        context.text("result.total", {{"count", as_number(result.total)}}));
    if (result.strict > 0 && result.strict < result.total)
        line += Html(", ") + context.text("result.strict_count", {{"count", as_number(result.strict)}});
    if (!result.hits.empty() && result.total > result.hits.size())
        line += Html(", ") + context.text("result.range", {{"first", as_number(result.offset + 1)},
                                                           {"last", as_number(result.offset + result.hits.size())}});
    return element("p", {{"class", "total"}},
                   line + " " + link("#rajaukset", context.text("result.to_filters"), {{"class", "to-filters"}}));
}

Html pager(const PageContext& context, const Found& found) {
    const SearchResult& result = found.result;
    const std::size_t limit = std::max<std::size_t>(found.request.limit, 1);
    const auto to = [&](std::size_t offset) {
        const Parameters rest = found.parameters.without("offset");
        return context.links.page("/", offset == 0 ? rest : rest.with("offset", std::to_string(offset)));
    };
    Html items;
    if (result.offset > 0)
        items += element("li", link(to(result.offset > limit ? result.offset - limit : 0),
                                    context.text("result.previous"), {{"rel", "prev"}}));
    if (result.offset + result.hits.size() < result.total)
        items += element("li", link(to(result.offset + limit), context.text("result.next"), {{"rel", "next"}}));
    if (items.empty()) return {};
    return element("nav", {{"class", "pager"}, {"aria-label", context.text("result.page")}}, element("ul", items));
}

Html hits(const PageContext& context, const Found& found) {
    const SearchResult& result = found.result;
    if (result.total == 0) return advice_for_nothing(context, found);
    if (result.hits.empty() && found.request.limit > 0)
        return element("p", Html(context.text("result.past_end")) + " " +
                                link(context.links.page("/", found.parameters.without("offset")),
                                     context.text("result.to_first")));
    const Parameters explained = found.request.query.empty() ? Parameters() : only_what_is_found(found.parameters);
    return element("h2", {{"class", "quiet"}}, context.text("result.heading")) +
           hit_list(context, result.hits, explained) + pager(context, found);
}

Html take_along(const PageContext& context, const Found& found) {
    const PageTexts& text = context.text;
    const Parameters search = only_what_is_found(found.parameters);
    const Arguments count{{"count", as_number(found.result.total)}};
    Html items;
    if (found.result.total > 0 && context.workbooks) {
        const Parameters in_language = search.with("lang", language_code(text.language()));
        items += element("li", link(context.links.file("/api/v1/export.xlsx", in_language), text("take.xlsx", count),
                                    {{"download", true}, {"data-export", "xlsx"}}));
    }
    if (found.result.total > 0) {
        items += element("li", link(context.links.plain("/api/v1/export.csv", search.with("csv-dialect", "fi")),
                                    text("take.csv", count), {{"download", true}, {"data-export", "csv"}}));
        items += element("li", link(context.links.plain("/api/v1/export.jsonl", search), text("take.jsonl", count),
                                    {{"download", true}, {"data-export", "jsonl"}}));
        items += element("li", link(context.links.page("/tilastot", search), text("take.sums")));
        items += element("li", link(context.links.page("/organisaatiot", search), text("take.organisations")));
    }
    items += element(
        "li", link(context.links.page("/feed.atom", search), text("take.feed"), {{"type", "application/atom+xml"}}));
    items += element("li", link(context.links.page("/", found.parameters.without("offset")), text("take.link")));
    return element("section", {{"class", "take"}, {"aria-labelledby", "talteen"}},
                   element("h2", {{"id", "talteen"}}, text("take.heading")) + element("ul", items));
}

Html found_main(const PageContext& context, const Found& found) {
    const MapMeasure measure = shows_money(found.parameters) ? MapMeasure::money : MapMeasure::projects;
    const Html results =
        element("div", {{"class", "results"}, {"aria-live", "off"}},
                notices(context, found) + offered_filters(context, found) + total_line(context, found) +
                    filter_chips(context, found) + hits(context, found) + take_along(context, found));
    const Html filters = element("aside", {{"id", "rajaukset"}, {"aria-label", context.text("facet.heading")}},
                                 province_map(context, found.parameters, province_figures(context, found), measure) +
                                     element("h2", context.text("facet.heading")) + facet_panel(context, found));
    return element("h1", {{"class", "quiet"}}, context.text("search.heading")) +
           search_form(context, found.parameters, chosen_years(found.result.filters)) +
           element("div", {{"class", "columns"}}, results + filters);
}

}  // namespace

Response search_page(const PageContext& context) {
    if (const auto address = address_of_years(context))
        return {.status = 303, .type = text_type, .body = "\n", .headers = {{"Location", *address}}};
    try {
        const Found found = find(context);
        const std::string query = context.parameters.first("q").value_or("");
        const Html feed_link =
            empty_element("link", {{"rel", "alternate"},
                                   {"type", "application/atom+xml"},
                                   {"href", context.links.page("/feed.atom", only_what_is_found(found.parameters))}});
        return framed(context, {.title = query, .main = found_main(context, found), .head = feed_link});
    } catch (const Error& error) {
        if (!can_be_asked_otherwise(error)) throw;
        return framed(context, {.title = error_title(context, error),
                                .main = element("h1", {{"class", "quiet"}}, context.text("search.heading")) +
                                        search_form(context, context.parameters, std::nullopt, &error) +
                                        error_notice(context, error),
                                .status = status_of(error.code())});
    }
}

}  // namespace hankehaku::server
