#include "server/pages/pages.h"

#include "server/api/error_answer.h"
#include "server/api/request_reader.h"
#include "server/markup/formats.h"
#include "server/pages/error_page.h"
#include "server/pages/facet_panel.h"
#include "server/pages/found.h"
#include "server/pages/sums_table.h"

#include "hankehaku/error.h"

#include <algorithm>
#include <array>

namespace hankehaku::server {
namespace {

/// A number that the page can add up, planned and realised: its name as a parameter, and its text.
struct FigureChoice {
    std::string_view name;
    MessageId text;
};

constexpr std::array figures{FigureChoice{"rahoitus", "figure.funding"},
                             FigureChoice{"julkinen-rahoitus", "figure.public"},
                             FigureChoice{"yritykset", "figure.companies"}, FigureChoice{"henkilöt", "figure.persons"}};

/// What the form asks for, without its empty fields and with what is usual.
Parameters asked(const PageContext& context) {
    Parameters parameters = only_what_is_found(context.parameters);
    std::vector<std::string> by;
    for (const std::string& name : context.parameters.all("by"))
        if (!name.empty() && std::find(by.begin(), by.end(), name) == by.end()) by.push_back(name);
    if (!context.parameters.has("by")) by = {"maakunta"};
    for (const std::string& name : by) parameters = parameters.with("by", name);
    const std::string sum = context.parameters.first("sum").value_or("");
    const bool known =
        std::any_of(figures.begin(), figures.end(), [&](const FigureChoice& figure) { return figure.name == sum; });
    parameters = parameters.with("sum", known ? sum : std::string(figures.front().name));
    const std::string allocation = context.parameters.first("allocation").value_or("");
    return parameters.with("allocation", allocation.empty() ? "full" : allocation);
}

std::vector<Choice> facet_choices(const PageContext& context, bool with_none) {
    std::vector<Choice> choices;
    if (with_none) choices.push_back({"", context.text("sums.no_facet")});
    for (const Facet facet : all_facets)
        choices.push_back({std::string(facet_name(facet)), facet_label(facet, context.text.language())});
    return choices;
}

Html form(const PageContext& context, const Parameters& parameters) {
    const PageTexts& text = context.text;
    const std::vector<std::string> by = parameters.all("by");
    std::vector<Choice> numbers;
    for (const FigureChoice& figure : figures) numbers.push_back({std::string(figure.name), text(figure.text)});
    std::vector<Choice> rules;
    for (const char* rule : {"full", "split", "single"}) rules.push_back({rule, text.named("allocation", rule)});
    Parameters carried = only_what_is_found(parameters);
    if (const auto& language = context.links.asked_language()) carried = carried.with("lang", language_code(*language));
    return element(
        "form", {{"action", context.links.base() + "/tilastot"}, {"method", "get"}, {"class", "panel"}},
        hidden_fields(carried) +
            element(
                "div", {{"class", "fields"}},
                labelled_select("by", facet_choices(context, false), by.empty() ? "maakunta" : by[0], text("sums.by")) +
                    labelled_select("by", facet_choices(context, true), by.size() > 1 ? by[1] : "",
                                    text("sums.then_by")) +
                    labelled_select("sum", numbers, *parameters.first("sum"), text("sums.figure")) +
                    labelled_select("allocation", rules, *parameters.first("allocation"), text("sums.allocation")) +
                    element("button", {{"type", "submit"}}, text("sums.button"))));
}

Html downloads(const PageContext& context, const Parameters& parameters) {
    const PageTexts& text = context.text;
    Html links = link(context.links.plain("/api/v1/stats", parameters), text("sums.json"));
    if (context.workbooks) {
        const Parameters in_language = parameters.with("lang", language_code(text.language()));
        links = link(context.links.file("/api/v1/stats.xlsx", in_language), text("sums.xlsx"),
                     {{"download", true}, {"data-export", "xlsx"}}) +
                " · " + links;
    }
    return element("p", {{"class", "screen"}}, links);
}

}  // namespace

Response sums_page(const PageContext& context) {
    const PageTexts& text = context.text;
    const Html heading = element("h1", text("sums.heading"));
    try {
        const Parameters parameters = asked(context);
        const StatsResult result = context.index.stats(read_stats(parameters));
        const Parameters search = resolved_parameters(only_what_is_found(parameters), result.filters);
        Found found{.request = {}, .result = {}, .parameters = search};
        found.result.filters = result.filters;
        const bool every_row = context.parameters.first("rivit") == "kaikki";
        const std::string query = parameters.first("q").value_or("");
        const Html main =
            heading +
            element("p", Html(text("sums.intro", {{"count", as_number(result.total.projects)}})) + " " +
                             (query.empty() ? Html() : element("strong", query) + " ") +
                             link(context.links.page("/", search), text("sums.back"), {{"class", "screen"}})) +
            filter_chips(context, found) + form(context, parameters) + sums_table(context, result, every_row) +
            downloads(context, parameters);
        return framed(context, {.title = text("sums.heading"), .main = main});
    } catch (const Error& error) {
        if (!can_be_asked_otherwise(error)) throw;
        return framed(context, {.title = error_title(context, error),
                                .main = heading + error_notice(context, error) +
                                        element("p", link(context.links.page("/tilastot"), text("error.back"))),
                                .status = status_of(error.code())});
    }
}

}  // namespace hankehaku::server
