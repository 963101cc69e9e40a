#include "server/pages/advice.h"

#include "base/joined.h"
#include "server/markup/formats.h"
#include "server/pages/facet_panel.h"
#include "server/pages/hit_list.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku::server {
namespace {

constexpr std::size_t most_words_tried = 8;
constexpr std::size_t most_filters_tried = 12;
constexpr std::size_t most_offers = 5;

/// A plain word of a query: one that can be left out without breaking the rest.
bool is_plain(std::string_view word) {
    return !word.empty() && word.find_first_of("\"():=*~/<>") == std::string_view::npos && !word.starts_with('-') &&
           word != "AND" && word != "OR" && word != "NOT" && word != "JA" && word != "TAI" && word != "EI";
}

std::vector<std::string> words_of(std::string_view query) {
    std::vector<std::string> words;
    while (!query.empty()) {
        const std::string_view word = query.substr(0, query.find(' '));
        query.remove_prefix(std::min(word.size() + 1, query.size()));
        if (!word.empty()) words.emplace_back(word);
    }
    return words;
}

/// The query has only words, so that one of them can be left out.
bool is_plain_query(const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [](const std::string& word) { return is_plain(word); });
}

struct Offer {
    std::string text;
    std::string address;
    std::size_t total = 0;
};

std::size_t count(const PageContext& context, SearchRequest request) {
    request.limit = 0;
    request.offset = 0;
    request.facets.clear();
    request.place_tree.reset();
    request.snippets = 0;
    request.spelling = false;
    return context.index.search(request).total;
}

void offer_without_filters(const PageContext& context, const Found& found, std::vector<Offer>& offers) {
    const auto& filters = found.result.filters;
    for (std::size_t number = 0; number < std::min(filters.size(), most_filters_tried); ++number) {
        SearchRequest request = found.request;
        request.filters = filters;
        request.filters.erase(request.filters.begin() + static_cast<std::ptrdiff_t>(number));
        const FacetFilter& filter = filters[number];
        const Language language = context.text.language();
        offers.push_back(
            {context.text("none.without_filter", {{"name", facet_label(filter.facet, language)},
                                                  {"value", context.names.name(filter.facet, filter.value, language)}}),
             context.links.page("/", without_filter(found.parameters, filter.facet, filter.value)),
             count(context, request)});
    }
}

void offer_without_words(const PageContext& context, const Found& found, std::vector<Offer>& offers) {
    const std::vector<std::string> words = words_of(found.request.query);
    if (words.size() < 2 || words.size() > most_words_tried || !is_plain_query(words)) return;
    for (std::size_t number = 0; number < words.size(); ++number) {
        std::vector<std::string> fewer = words;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(number));
        SearchRequest request = found.request;
        request.query = joined(fewer, " ");
        offers.push_back({context.text("none.without_word", {{"word", words[number]}}),
                          context.links.page("/", found.parameters.without("q").with("q", request.query)),
                          count(context, request)});
    }
}

/// "2018-2021" or "2018".
std::optional<YearRange> years_in(std::string_view word) {
    if (const auto year = read_year(word)) return YearRange{*year, *year};
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t place = word.find(dash);
        if (place == std::string_view::npos) continue;
        const auto first = read_year(word.substr(0, place));
        const auto last = read_year(word.substr(place + dash.size()));
        if (first && last && *first <= *last) return YearRange{*first, *last};
    }
    return std::nullopt;
}

Html notice(const std::string& text, const std::string& address, const std::string& action) {
    return element("p", {{"class", "notice"}}, Html(text) + " " + link(address, action));
}

}  // namespace

Html advice_for_nothing(const PageContext& context, const Found& found) {
    std::vector<Offer> offers;
    offer_without_filters(context, found, offers);
    offer_without_words(context, found, offers);
    std::erase_if(offers, [](const Offer& offer) { return offer.total == 0; });
    std::stable_sort(offers.begin(), offers.end(),
                     [](const Offer& one, const Offer& other) { return one.total > other.total; });
    if (offers.size() > most_offers) offers.erase(offers.begin() + most_offers, offers.end());
    Html heading = element("h2", context.text("none.heading"));
    if (offers.empty()) return heading + element("p", context.text("none.nothing"));
    Html items;
    for (const Offer& offer : offers)
        items += element(
            "li", link(offer.address, offer.text) + " " +
                      element("span", {{"class", "count"}}, context.text("result.total", {{"count", offer.total}})));
    return heading + element("p", context.text("none.advice")) + element("ul", items);
}

Html offered_filters(const PageContext& context, const Found& found) {
    const std::vector<std::string> words = words_of(found.request.query);
    if (words.size() < 2 || !is_plain_query(words)) return {};
    Html items;
    for (std::size_t number = 0; number < words.size(); ++number) {
        std::vector<std::string> fewer = words;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(number));
        const Parameters rest = found.parameters.without("q").without("offset").with("q", joined(fewer, " "));
        if (const auto years = years_in(words[number])) {
            const Parameters with_years = rest.with(page_parameter::first_year, std::to_string(years->first))
                                              .with(page_parameter::last_year, std::to_string(years->last));
            items += element("li", link(context.links.page("/", with_years),
                                        context.text("offer.years", {{"first", std::to_string(years->first)},
                                                                     {"last", std::to_string(years->last)}})));
        } else if (const Place* const place = context.names.gazetteer().find(PlaceKind::province, words[number])) {
            const std::string name = context.names.name(Facet::province, place->name, context.text.language());
            items += element("li", link(context.links.page("/", with_filter(rest, Facet::province, place->name)),
                                        context.text("offer.province", {{"value", name}})));
        }
    }
    if (items.empty()) return {};
    return element("div", {{"class", "notice"}}, element("p", context.text("offer.heading")) + element("ul", items));
}

Html notices(const PageContext& context, const Found& found) {
    const SearchResult& result = found.result;
    const PageTexts& text = context.text;
    Html made;
    if (result.corrected_query)
        made += notice(text("result.corrected", {{"query", result.query}, {"corrected", *result.corrected_query}}),
                       context.links.page("/", found.parameters.without("match").with("match", "all")),
                       text("result.keep_spelling", {{"query", result.query}}));
    else if (result.suggestion && found.request.match == MatchMode::automatic)
        made += element(
            "p", {{"class", "notice"}},
            link(context.links.page("/", found.parameters.without("q").without("offset").with("q", *result.suggestion)),
                 text("result.suggestion", {{"suggestion", *result.suggestion}})));
    if (!result.left_out.empty())
        made += element("p", {{"class", "notice"}, {"data-left-out", true}},
                        text("result.left_out", {{"words", joined(result.left_out)}}));
    if (result.relaxed)
        made += notice(text("result.relaxed"),
                       context.links.page("/", found.parameters.without("match").with("match", "all")),
                       text("result.strict"));
    return made;
}

}  // namespace hankehaku::server
