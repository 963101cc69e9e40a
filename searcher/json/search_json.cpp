#include "searcher/json/search_json.h"

#include "base/json_text.h"
#include "hankehaku/project_fields.h"
#include "hankehaku/project_json.h"
#include "hankehaku/result_json.h"

#include <cstddef>
#include <cstdint>
#include <variant>

namespace hankehaku {
namespace {

/// An empty object with room for so many members, whose keys are copied whenever it grows.
Json object_with_room(std::size_t members) {
    Json object = Json::object();
    object.get_ref<Json::object_t&>().reserve(members);
    return object;
}

/// The values that a list of hits shows; null where the project does not have one.
struct ListedValue {
    Json operator()(const std::string* text) const { return text_or_null(*text); }
    Json operator()(const std::optional<std::int64_t>* number) const { return value_or_null(*number); }
    Json operator()(const std::optional<Money>* sum) const { return sum_or_null(*sum); }
    Json operator()(const std::optional<Date>* date) const { return *date ? Json(to_iso(**date)) : Json(); }
    Json operator()(const std::vector<std::string>* texts) const { return *texts; }
    template <class Other>
    Json operator()(const Other* /*list*/) const {
        return {};
    }
};

Json json_of(const Snippet& snippet) {
    const auto mark_json = [](const auto& mark) { return Json::array({mark.first, mark.second}); };
    return {{"section", snippet.section}, {"text", snippet.text}, {"marks", array_of(snippet.marks, mark_json)}};
}

Json json_of(const std::vector<Snippet>& snippets) {
    return array_of(snippets, [](const Snippet& snippet) { return json_of(snippet); });
}

Json json_of(const Hit& hit) {
    constexpr std::size_t most_members = 16;
    Json object = object_with_room(most_members);
    object["rank"] = hit.rank;
    for (const ProjectField* field : fields_in_json_order) {
        if (field->listed) member_at(object, field->key) = std::visit(ListedValue{}, field->value(hit.project));
        if (field->key == "name") object["score"] = hit.score;
    }
    object["snippets"] = json_of(hit.snippets);
    if (!hit.scores.empty()) object["scores"] = hankehaku::json_of(hit.scores);
    return object;
}

Json json_of(const FacetCounts& facet) {
    const auto value_json = [](const FacetValue& value) {
        Json object = object_with_room(3);
        object["value"] = value.value;
        object["count"] = value.count;
        object["selected"] = value.selected;
        return object;
    };
    return {{"distinct", facet.distinct}, {"values", array_of(facet.values, value_json)}};
}

/// A place and, under "places", those in it.
Json json_of(const PlaceCount& place) {
    const auto place_json = [](const PlaceCount& below) {
        Json object{{"kind", facet_name(below.facet)},
                    {"value", below.value.value},
                    {"count", below.value.count},
                    {"selected", below.value.selected}};
        object.update(json_of(below));
        return object;
    };
    return {{"distinct", place.distinct}, {"places", array_of(place.places, place_json)}};
}

Json facets_of(const SearchResult& result) {
    Json object = Json::object();
    for (const FacetCounts& facet : result.facets) object[std::string(facet_name(facet.facet))] = json_of(facet);
    if (result.places) object[std::string(place_tree_name)] = json_of(*result.places);
    return object;
}

}  // namespace

Json filters_json(const std::vector<FacetFilter>& filters) {
    return array_of(filters, [](const FacetFilter& filter) {
        return Json{{"facet", facet_name(filter.facet)}, {"value", filter.value}};
    });
}

void add_principles(Json& object, const std::vector<ScoreFilter>& scores, const std::vector<AnswerFilter>& answers) {
    object["scores"] = Json::array();
    for (const ScoreFilter& filter : scores)
        object["scores"].push_back({{"label", filter.score.label},
                                    {"effect", effect_name(filter.score.effect)},
                                    {"lowest", filter.lowest},
                                    {"highest", filter.highest}});
    object["answers"] = Json::array();
    for (const AnswerFilter& filter : answers)
        object["answers"].push_back({{"question", filter.question}, {"answer", filter.answer}});
}

void add_ranges(Json& object, const std::vector<RangeFilter>& ranges) {
    for (const RangeFilter& filter : ranges)
        object["ranges"].push_back({{"field", filter.field}, {"range", filter.range}});
}

Json json_of(const std::vector<NamedScore>& scores) {
    Json list = Json::array();
    for (const auto& [name, score] : scores)
        list.push_back(
            {{"label", name.label}, {"effect", effect_name(name.effect)}, {"score", score ? Json(*score) : Json()}});
    return list;
}

std::string to_json(const SearchResult& result, const ResultJsonOptions& options) {
    Json object{{"schema", schema_version}};
    if (options.query_id) object["query_id"] = *options.query_id;
    object["query"] = result.query;
    object["match"] = match_mode_name(result.match);
    object["relaxed"] = result.relaxed;
    object["filters"] = filters_json(result.filters);
    add_principles(object, result.scores, result.answers);
    add_ranges(object, result.ranges);
    object["total"] = result.total;
    object["strict"] = result.strict;
    object["left_out"] = result.left_out;
    object["offset"] = result.offset;
    const auto hit_json = [&options](const Hit& hit) {
        return options.whole ? Json::parse(to_json(hit)) : json_of(hit);
    };
    if (options.hits) object["hits"] = array_of(result.hits, hit_json);
    if (options.hits && !result.related.empty())
        object["related"] = array_of(result.related, [](const Hit& hit) { return json_of(hit); });
    object["facets"] = facets_of(result);
    object["suggestion"] = text_or_null(result.suggestion);
    object["corrected"] = text_or_null(result.corrected_query);
    return json_text(object);
}

std::string to_json(const Hit& hit, const std::optional<std::string>& query_id) {
    Json extra;
    if (query_id) extra["query_id"] = *query_id;
    extra["rank"] = hit.rank;
    extra["score"] = hit.score;
    if (!hit.snippets.empty()) extra["snippets"] = json_of(hit.snippets);
    // The project's own text is spliced in, so that it stays what the library writes and reads.
    std::string line = json_text(extra);
    line.back() = ',';
    return line.append(to_json(hit.project), 1);
}

}  // namespace hankehaku
