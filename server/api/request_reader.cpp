#include "server/api/request_reader.h"

#include "base/joined.h"
#include "base/name_list.h"
#include "hankehaku/error.h"
#include "hankehaku/organisation.h"
#include "hankehaku/stats_names.h"
#include "server/api/parameter_table.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

namespace hankehaku::server {
namespace {

using Text = std::string_view;

[[noreturn]] void refuse(ErrorId id, Text parameter, Text value, Arguments more = {}) {
    more.insert(more.begin(), {{"option", parameter}, {"value", value}});
    throw Error(id, std::move(more));
}

template <class Number>
std::optional<Number> number_in(Text text) {
    Number number{};
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
    return number;
}

Facet named_facet(Text parameter, Text name) {
    if (const auto facet = facet_from_name(name)) return *facet;
    throw Error("usage.unknown_facet",
                {{"option", parameter}, {"facet", name}, {"known", joined(all_facets, ", ", facet_name)}});
}

/// The texts before and after the last "=".
std::pair<Text, Text> divided(Text parameter, Text text, Text example) {
    const std::size_t equals = text.rfind('=');
    if (equals == Text::npos || equals == 0) refuse("usage.name_and_value", parameter, text, {{"example", example}});
    return {text.substr(0, equals), text.substr(equals + 1)};
}

/// "Hyvinvoinnin edistäminen:indirect"; without an effect the direct one.
ScoreName score_name(Text parameter, Text text) {
    const std::size_t colon = text.rfind(':');
    if (colon == Text::npos) return {std::string(text), Effect::direct};
    const auto effect = effect_from_name(text.substr(colon + 1));
    if (!effect) refuse("usage.no_effect", parameter, text.substr(colon + 1));
    return {std::string(text.substr(0, colon)), *effect};
}

int score_value(Text parameter, Text text) {
    const auto score = number_in<int>(text);
    if (!score || *score < 0 || *score > highest_score)
        refuse("usage.no_points", parameter, text, {{"limit", highest_score}});
    return *score;
}

bool answer_value(Text text) {
    for (const Text yes : {"kyllä", "Kyllä", "kylla", "yes"})
        if (text == yes) return true;
    for (const Text no : {"ei", "Ei", "no"})
        if (text == no) return false;
    refuse("usage.no_answer", "answer", text);
}

FacetFilter named_filter(Text text) {
    const std::size_t equals = text.find('=');
    if (equals == Text::npos) refuse("usage.filter_form", "filter", text);
    return {named_facet("filter", text.substr(0, equals)), std::string(text.substr(equals + 1))};
}

/// Filters in the order of the facets, as the command line has them, so that answers list them in the same order.
void read_facet_filters(const Parameters& parameters, SearchRequest& request) {
    for (const Facet facet : all_facets)
        for (const auto& [name, value] : parameters.entries())
            if (name == facet_name(facet) || name == facet_english_name(facet))
                request.filters.push_back({facet, value});
    for (const std::string& text : parameters.all("filter")) request.filters.push_back(named_filter(text));
}

void read_ranges(const Parameters& parameters, SearchRequest& request) {
    for (const RangeFieldInfo& info : range_fields)
        for (const auto& [name, value] : parameters.entries())
            if (name == info.option || name == info.english) request.ranges.push_back({std::string(info.field), value});
}

void read_principles(const Parameters& parameters, SearchRequest& request) {
    constexpr Text example = "hyvinvointi:direct=7";
    for (const std::string& text : parameters.all("min-score")) {
        const auto [name, value] = divided("min-score", text, example);
        request.scores.push_back({score_name("min-score", name), score_value("min-score", value), highest_score});
    }
    for (const std::string& text : parameters.all("max-score")) {
        const auto [name, value] = divided("max-score", text, example);
        request.scores.push_back({score_name("max-score", name), 0, score_value("max-score", value)});
    }
    for (const std::string& text : parameters.all("answer")) {
        const auto [question, value] = divided("answer", text, "päätavoite=kyllä");
        request.answers.push_back({std::string(question), answer_value(value)});
    }
}

struct SizedName {
    std::string name;
    std::size_t size;
};

/// "maakunta", "maakunta:20", "maakunta:all".
SizedName sized_name(const std::string& text, std::size_t usual_size) {
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) return {text, usual_size};
    const Text size = Text(text).substr(colon + 1);
    if (size == "all") return {text.substr(0, colon), no_limit};
    const auto number = number_in<std::size_t>(size);
    if (!number) refuse("usage.facet_size", "facet", size);
    return {text.substr(0, colon), *number};
}

void read_counted(const Parameters& parameters, SearchRequest& request, std::size_t usual_size) {
    for (const std::string& text : parameters.all("facet")) {
        const SizedName sized = sized_name(text, usual_size);
        if (sized.name == "alue" || sized.name == "region")
            request.place_tree = sized.size;
        else
            request.facets.push_back({named_facet("facet", sized.name), sized.size});
    }
    if (!parameters.has("facets")) return;
    for (const Facet facet : all_facets) {
        const bool asked = std::any_of(request.facets.begin(), request.facets.end(),
                                       [facet](const FacetRequest& counted) { return counted.facet == facet; });
        if (!asked) request.facets.push_back({facet, usual_size});
    }
}

void read_order(const Parameters& parameters, SearchRequest& request) {
    if (const auto key = parameters.first("sort")) {
        const auto sort = sort_key_from_name(*key);
        if (!sort) refuse("usage.not_one_of", "sort", *key, {{"known", all_names(sort_keys)}});
        request.sort = *sort;
    }
    const bool down = parameters.has("desc");
    if (down && parameters.has("asc")) throw Error("usage.exclude_each_other", {{"first", "asc"}, {"second", "desc"}});
    if (down || parameters.has("asc")) request.descending = down;
    const auto score = parameters.first("sort-score");
    if (!score) return;
    if (parameters.has("sort")) throw Error("usage.exclude_each_other", {{"first", "sort-score"}, {"second", "sort"}});
    request.sort = SortKey::score;
    request.sort_score = score_name("sort-score", *score);
}

std::size_t count_words(Text text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char byte : text) {
        const bool space = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
        words += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return words;
}

/// "pisteet:hyvinvointi:direct" is a score of 8.2; a name of two figures means both.
std::vector<StatsColumn> columns_named(Measure measure, Text field) {
    for (const Text prefix : {"score:", "pisteet:"})
        if (field.starts_with(prefix))
            return {{measure, {}, score_name(measure_name(measure), field.substr(prefix.size()))}};
    std::vector<StatsColumn> columns = stats_columns(measure, field);
    if (!columns.empty()) return columns;
    throw Error("usage.unknown_stats_field", {{"option", measure_name(measure)},
                                              {"field", field},
                                              {"known",
                                               "rahoitus, julkinen-rahoitus, yritykset, henkilöt, "
                                               "pisteet:ROW, " +
                                                   joined(all_figures, ", ", figure_name)}});
}

/// What a parameter of sums asks for; nothing for other parameters.
std::vector<Measure> measures_named(Text name) {
    if (name == compared) return {comparison.begin(), comparison.end()};
    if (const auto measure = measure_from_name(name)) return {*measure};
    return {};
}

}  // namespace

std::size_t read_number(const Parameters& parameters, Text name, std::size_t otherwise, std::size_t most) {
    const auto text = parameters.first(name);
    if (!text) return otherwise;
    const auto number = number_in<std::size_t>(*text);
    if (!number || *number > most) refuse("usage.no_number_between", name, *text, {{"lowest", 0}, {"highest", most}});
    return *number;
}

std::string query_for_organisation(std::string_view id) {
    if (const auto business_id = business_id_from(id)) return "y-tunnus:" + *business_id;
    std::string name(id);
    std::replace(name.begin(), name.end(), '"', ' ');
    return "hakija:\"" + name + "\"";
}

SearchRequest read_filters(const Parameters& parameters) {
    SearchRequest request;
    request.query = parameters.first("q").value_or("");
    if (count_words(request.query) > most_words) throw Error("query.too_many_words", {{"limit", most_words}});
    if (const auto name = parameters.first("match")) {
        const auto mode = match_mode_from_name(*name);
        if (!mode) refuse("usage.not_one_of", "match", *name, {{"known", all_names(match_modes)}});
        request.match = *mode;
    }
    read_facet_filters(parameters, request);
    read_ranges(parameters, request);
    read_principles(parameters, request);
    return request;
}

SearchRequest read_search(const Parameters& parameters, std::size_t snippets) {
    SearchRequest request = read_filters(parameters);
    read_order(parameters, request);
    read_counted(parameters, request, FacetRequest{}.max_values);
    request.limit = read_number(parameters, "limit", request.limit, most_hits);
    request.offset = read_number(parameters, "offset", 0, std::numeric_limits<std::size_t>::max());
    request.snippets = read_number(parameters, "snippets", snippets, most_snippets);
    request.related = parameters.has("related");
    return request;
}

SearchRequest read_facets(const Parameters& parameters) {
    SearchRequest request = read_filters(parameters);
    request.limit = 0;
    read_counted(parameters, request, no_limit);
    if (request.facets.empty() && !request.place_tree)
        for (const Facet facet : all_facets) request.facets.push_back({facet, no_limit});
    return request;
}

StatsRequest read_stats(const Parameters& parameters) {
    StatsRequest request;
    request.search = read_filters(parameters);
    for (const auto& [name, value] : parameters.entries()) {
        if (name == "by") request.by.push_back(named_facet("by", value));
        for (const Measure measure : measures_named(name))
            for (const StatsColumn& column : columns_named(measure, value))
                if (std::find(request.columns.begin(), request.columns.end(), column) == request.columns.end())
                    request.columns.push_back(column);
    }
    if (request.columns.empty()) request.columns = columns_named(Measure::sum, "rahoitus");
    if (const auto name = parameters.first("allocation")) {
        const auto allocation = allocation_from_name(*name);
        if (!allocation) refuse("usage.not_one_of", "allocation", *name, {{"known", all_names(allocations)}});
        request.allocation = *allocation;
    }
    if (parameters.first("years") == "asked") request.years = StatsYears::asked;
    request.top = read_number(parameters, "top", no_limit, no_limit);
    if (request.top == 0) refuse("usage.no_number_between", "top", "0", {{"lowest", 1}, {"highest", no_limit}});
    return request;
}

}  // namespace hankehaku::server
