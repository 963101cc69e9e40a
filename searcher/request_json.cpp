#include "hankehaku/request_json.h"

#include "hankehaku/error.h"
#include "searcher/json_options.h"

namespace hankehaku {
namespace {

Facet facet_at(const JsonOptions& options, const std::string& key) {
    const std::string name = options.text(key);
    if (const auto facet = facet_from_name(name)) return *facet;
    throw options.mistake(key, "no facet \"" + name + "\"");
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

/// A score of 8.2 by its label, the direct effect unless told otherwise.
ScoreName score_name_of(const JsonOptions& options) {
    return {options.text("label"),
            options.choice("effect", effect_from_name, "direct, indirect").value_or(Effect::direct)};
}

ScoreFilter score_filter_of(const JsonOptions& options) {
    options.allow({"label", "effect", "lowest", "highest"});
    ScoreFilter filter{score_name_of(options)};
    const auto bound = [&options](const std::string& key, int usual) {
        const auto given = options.count(key);
        if (given.value_or(0) > highest_score) throw options.mistake(key, "a score is at most 10");
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

/// Of one key: an object, as in the lists.
ScoreName sort_score_of(const JsonOptions& options) {
    const auto given = options.object("sort_score");
    if (!given) return {};
    given->allow({"label", "effect"});
    return score_name_of(*given);
}

}  // namespace

SearchRequest request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow({"query", "match", "filters", "scores", "answers", "facets", "places", "sort", "sort_score",
                   "descending", "offset", "limit", "snippets", "spelling"});
    SearchRequest request;
    request.query = options.text_or("query", "");
    request.match = options.choice("match", match_mode_from_name, "auto, all, any").value_or(request.match);
    for (const JsonOptions& filter : options.objects("filters")) request.filters.push_back(filter_of(filter));
    for (const JsonOptions& score : options.objects("scores")) request.scores.push_back(score_filter_of(score));
    for (const JsonOptions& answer : options.objects("answers")) request.answers.push_back(answer_filter_of(answer));
    for (const JsonOptions& facet : options.objects("facets", "facet"))
        request.facets.push_back(facet_request_of(facet));
    request.place_tree = options.count_or_all("places");
    request.sort_score = sort_score_of(options);
    request.sort = options.choice("sort", sort_key_from_name, "relevance, start, end, funding, name, code, score")
                       .value_or(request.sort);
    request.descending = options.truth("descending");
    request.offset = options.count("offset").value_or(request.offset);
    request.limit = options.count_or_all("limit").value_or(request.limit);
    request.snippets = options.count("snippets").value_or(request.snippets);
    request.spelling = options.truth("spelling").value_or(request.spelling);
    return request;
}

}  // namespace hankehaku
