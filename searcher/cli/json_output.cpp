#include "json_output.h"

#include "json_text.h"
#include "principle_json.h"

#include "hankehaku/project_json.h"

#include <string>
#include <variant>

namespace hankehaku::cli {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json date_or_null(const std::optional<Date>& date) { return date ? Json(to_iso(*date)) : Json(); }

Json euros_or_null(const std::optional<Euros>& euros) { return euros ? Json(*euros) : Json(); }

Json json_of(const Snippet& snippet) {
    Json marks = Json::array();
    for (const auto& [begin, end] : snippet.marks) marks.push_back({begin, end});
    return {{"section", snippet.section}, {"text", snippet.text}, {"marks", std::move(marks)}};
}

Json json_of(const std::vector<Snippet>& snippets) {
    Json list = Json::array();
    for (const Snippet& snippet : snippets) list.push_back(json_of(snippet));
    return list;
}

Json json_of(const Hit& hit) {
    const Project& project = hit.project;
    return {{"rank", hit.rank},
            {"code", project.code},
            {"name", text_or_null(project.name)},
            {"score", hit.score},
            {"fund", text_or_null(project.fund)},
            {"ely", text_or_null(project.ely)},
            {"provinces", project.provinces},
            {"municipalities", project.municipalities},
            {"status", text_or_null(project.status)},
            {"start", date_or_null(project.start)},
            {"end", date_or_null(project.end)},
            {"applicant", text_or_null(project.applicant.name)},
            {"organisation_type", text_or_null(project.applicant.organisation_type)},
            {"funding",
             {{"granted", euros_or_null(project.funding.granted)},
              {"paid", euros_or_null(project.funding.paid)},
              {"planned_total", euros_or_null(project.funding.planned_total)},
              {"actual_total", euros_or_null(project.funding.actual_total)}}},
            {"snippets", json_of(hit.snippets)}};
}

Json json_of(const FacetCounts& facet) {
    Json values = Json::array();
    for (const FacetValue& value : facet.values)
        values.push_back({{"value", value.value}, {"count", value.count}, {"selected", value.selected}});
    return {{"distinct", facet.distinct}, {"values", std::move(values)}};
}

/// A place and, under "places", those in it.
Json json_of(const PlaceCount& place) {
    Json places = Json::array();
    for (const PlaceCount& below : place.places) {
        Json object{{"kind", facet_name(below.facet)},
                    {"value", below.value.value},
                    {"count", below.value.count},
                    {"selected", below.value.selected}};
        object.update(json_of(below));
        places.push_back(std::move(object));
    }
    return {{"distinct", place.distinct}, {"places", std::move(places)}};
}

Json json_of(const std::vector<FacetFilter>& filters) {
    Json list = Json::array();
    for (const FacetFilter& filter : filters)
        list.push_back({{"facet", facet_name(filter.facet)}, {"value", filter.value}});
    return list;
}

/// A value of each kind; what the project does not have is null.
struct JsonValue {
    Json operator()(std::monostate) const { return {}; }
    template <class Value>
    Json operator()(const Value& value) const {
        return value;
    }
};

}  // namespace

void JsonOutput::print(const NamedQuery& query, const SearchResult& result) {
    Json object{{"schema", schema_version}};
    if (query.id) object["query_id"] = *query.id;
    object["query"] = result.query;
    object["match"] = match_name(result.match);
    object["relaxed"] = result.relaxed;
    object["filters"] = json_of(result.filters);
    add_principles(object, result.scores, result.answers);
    object["total"] = result.total;
    object["offset"] = result.offset;
    if (contents_ == Contents::hits_and_facets) {
        object["hits"] = Json::array();
        for (const Hit& hit : result.hits) {
            object["hits"].push_back(json_of(hit));
            if (!hit.scores.empty()) object["hits"].back()["scores"] = cli::json_of(hit.scores);
        }
    }
    object["facets"] = Json::object();
    for (const FacetCounts& facet : result.facets)
        object["facets"][std::string(facet_name(facet.facet))] = json_of(facet);
    if (result.places) object["facets"]["alue"] = json_of(*result.places);
    object["suggestion"] = result.suggestion ? Json(*result.suggestion) : Json();
    object["corrected"] = result.corrected_query ? Json(*result.corrected_query) : Json();
    out_ << json_text(object) << '\n';
}

void JsonLinesOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        Json extra;
        if (query.id) extra["query_id"] = *query.id;
        extra["rank"] = hit.rank;
        extra["score"] = hit.score;
        if (!hit.snippets.empty()) extra["snippets"] = json_of(hit.snippets);
        // The project's own text is spliced in, so that it stays what the library writes and reads.
        std::string line = json_text(extra);
        line.back() = ',';
        out_ << line << std::string_view(to_json(hit.project)).substr(1) << '\n';
    }
}

void JsonColumnsOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) {
        Json line;
        if (query.id) line["query_id"] = *query.id;
        for (const HitColumn& column : columns_)
            line[std::string(column.name)] = std::visit(JsonValue{}, column.value(hit));
        out_ << json_text(line) << '\n';
    }
}

}  // namespace hankehaku::cli
