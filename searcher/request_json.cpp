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

}  // namespace

SearchRequest request_from_json(std::string_view json) {
    const JsonOptions options = JsonOptions::parse(json, "request");
    options.allow(
        {"query", "match", "filters", "facets", "sort", "descending", "offset", "limit", "snippets", "spelling"});
    SearchRequest request;
    request.query = options.text_or("query", "");
    request.match = options.choice("match", match_mode_from_name, "auto, all, any").value_or(request.match);
    for (const JsonOptions& filter : options.objects("filters")) request.filters.push_back(filter_of(filter));
    for (const JsonOptions& facet : options.objects("facets", "facet"))
        request.facets.push_back(facet_request_of(facet));
    request.sort =
        options.choice("sort", sort_key_from_name, "relevance, start, end, funding, name, code").value_or(request.sort);
    request.descending = options.truth("descending");
    request.offset = options.count("offset").value_or(request.offset);
    request.limit = options.count_or_all("limit").value_or(request.limit);
    request.snippets = options.count("snippets").value_or(request.snippets);
    request.spelling = options.truth("spelling").value_or(request.spelling);
    return request;
}

}  // namespace hankehaku
