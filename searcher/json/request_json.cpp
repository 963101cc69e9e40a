#include "hankehaku/request_json.h"

#include "hankehaku/error.h"
#include "hankehaku/figure.h"
#include "hankehaku/stats_names.h"
#include "searcher/json/json_options.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace hankehaku {
namespace {

Facet facet_named(const JsonOptions& options, const std::string& key, const std::string& name) {
    if (const auto facet = facet_from_name(name)) return *facet;
    throw options.mistake(key, "usage.no_facet", {{"facet", name}});
}

Facet facet_at(const JsonOptions& options, const std::string& key) {
    return facet_named(options, key, options.text(key));
}

FacetFilter filter_of(const JsonOptions& options) {
    options.allow({"facet", "value"});
    return {facet_at(options, "facet"), options.text("value")};
}

/// "tila" is short for {"facet": "tila"}.
FacetRequest facet_request_of(const JsonOptions& options) {
    options.allow({"facet", "max_values"});
    FacetRequest request{facet_at(options, "facet")};
    request.max_values = options.count_or_all("max_values").value_or(request.max_values);
    return request;
}

/// A score of 8.2 by its label; the direct effect by default.
ScoreName score_name_of(const JsonOptions& options) {
    ScoreName score{options.text("label"), Effect::direct};
    if (!options.has("effect")) return score;
    const std::string effect = options.text("effect");
    const auto named = effect_from_name(effect);
    if (!named) throw options.mistake("effect", "usage.not_one_of", {{"value", effect}, {"known", "direct, indirect"}});
    score.effect = *named;
    return score;
}

ScoreFilter score_filter_of(const JsonOptions& options) {
    options.allow({"label", "effect", "lowest", "highest"});
    ScoreFilter filter{score_name_of(options)};
    const auto bound = [&options](const std::string& key, int usual) {
        const auto given = options.count(key);
        if (given.value_or(0) > highest_score)
            throw options.mistake(key, "usage.too_many_points", {{"limit", highest_score}});
        return given ? static_cast<int>(*given) : usual;
    };
    filter.lowest = bound("lowest", filter.lowest);
    filter.highest = bound("highest", filter.highest);
    return filter;
}

AnswerFilter answer_filter_of(const JsonOptions& options) {
    options.allow({"question", "answer"});
    return {options.text("question"), options.truth("answer").value_or(true)};
}

RangeFilter range_filter_of(const JsonOptions& options) {
    options.allow({"field", "range"});
    return {options.text("field"), options.text("range")};
}

/// The score that an object under `key` names.
std::optional<ScoreName> score_name_at(const JsonOptions& options, const std::string& key) {
    const auto given = options.object(key);
    if (!given) return std::nullopt;
    given->allow({"label", "effect"});
    return score_name_of(*given);
}

/// The keys of a request, followed by those of its kind.
std::vector<std::string_view> request_keys(std::initializer_list<std::string_view> more = {}) {
    std::vector<std::string_view> keys{"query",  "match",    "filters",  "scores",     "answers",    "ranges",
                                       "facets", "places",   "sort",     "sort_score", "descending", "offset",
                                       "limit",  "snippets", "spelling", "related",    "full_text"};
    keys.insert(keys.end(), more);
    return keys;
}

SearchRequest search_request_of(const JsonOptions& options) {
    SearchRequest request;
    request.query = options.text_or("query", "");
    request.match = options.choice("match", match_modes).value_or(request.match);
    for (const JsonOptions& filter : options.objects("filters")) request.filters.push_back(filter_of(filter));
    for (const JsonOptions& score : options.objects("scores")) request.scores.push_back(score_filter_of(score));
    for (const JsonOptions& answer : options.objects("answers")) request.answers.push_back(answer_filter_of(answer));
    for (const JsonOptions& range : options.objects("ranges")) request.ranges.push_back(range_filter_of(range));
    for (const JsonOptions& facet : options.objects("facets", "facet"))
        request.facets.push_back(facet_request_of(facet));
    request.place_tree = options.count_or_all("places");
    request.sort_score = score_name_at(options, "sort_score").value_or(request.sort_score);
    request.sort = options.choice("sort", sort_keys).value_or(request.sort);
    request.descending = options.truth("descending");
    request.offset = options.count("offset").value_or(request.offset);
    request.limit = options.count_or_all("limit").value_or(request.limit);
    request.snippets = options.count("snippets").value_or(request.snippets);
    request.spelling = options.truth("spelling").value_or(request.spelling);
    request.related = options.truth("related").value_or(request.related);
    request.full_text = options.truth("full_text").value_or(request.full_text);
    return request;
}

std::vector<StatsColumn> stats_columns_of(const JsonOptions& options) {
    options.allow({"measure", "figure", "score"});
    const Measure measure = options.choice("measure", measures).value_or(Measure::sum);
    if (const auto score = score_name_at(options, "score")) {
        if (compares(measure)) throw options.mistake("measure", "usage.points_not_compared");
        if (options.has("figure")) throw options.mistake("figure", "usage.figure_beside_points");
        return {{measure, {}, score}};
    }
    const std::string name = options.text("figure");
    std::vector<StatsColumn> columns = stats_columns(measure, name);
    if (columns.empty()) throw options.mistake("figure", "usage.no_figure", {{"figure", name}});
    return columns;
}

std::vector<StatsColumn> all_stats_columns_of(const JsonOptions& options) {
    if (!options.has("columns")) return stats_columns(Measure::sum, "rahoitus");
    std::vector<StatsColumn> columns;
    for (const JsonOptions& item : options.objects("columns", "figure"))
        for (const StatsColumn& column : stats_columns_of(item))
            if (std::find(columns.begin(), columns.end(), column) == columns.end()) columns.push_back(column);
    return columns;
}

}  // namespace

SearchRequest request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow(request_keys());
    return search_request_of(options);
}

StatsRequest stats_request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow(request_keys({"by", "columns", "allocation", "years", "top"}));
    StatsRequest request;
    request.search = search_request_of(options);
    for (const std::string& name : options.texts("by")) request.by.push_back(facet_named(options, "by", name));
    request.columns = all_stats_columns_of(options);
    request.allocation = options.choice("allocation", allocations).value_or(request.allocation);
    request.years = options.choice("years", stats_years).value_or(request.years);
    request.top = options.count_or_all("top").value_or(request.top);
    return request;
}

WordsRequest words_request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow(request_keys({"near", "window", "order", "function_words", "least_texts"}));
    WordsRequest request;
    request.search = search_request_of(options);
    request.near = options.text_or("near", "");
    request.window = options.count("window").value_or(request.window);
    request.order = options.choice("order", word_orders);
    request.function_words = options.truth("function_words").value_or(request.function_words);
    request.least_texts = options.count("least_texts").value_or(request.least_texts);
    request.limit = options.count_or_all("limit").value_or(request.limit);
    return request;
}

ConcordanceRequest concordance_request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow(request_keys({"word", "context", "order"}));
    ConcordanceRequest request;
    request.word = options.text("word");
    request.search = search_request_of(options);
    request.context = options.count("context").value_or(request.context);
    request.order = options.choice("order", line_orders).value_or(request.order);
    request.limit = options.count_or_all("limit").value_or(request.limit);
    return request;
}

}  // namespace hankehaku
