#include "cli/output/json_output.h"

#include "base/json_text.h"

#include "hankehaku/base_forms.h"
#include "hankehaku/result_json.h"

#include <string>
#include <variant>

namespace hankehaku::cli {
namespace {

/// A value of each kind; what the project does not have is null.
struct JsonValue {
    Json operator()(std::monostate) const { return {}; }
    Json operator()(Date date) const { return to_iso(date); }
    Json operator()(Money sum) const { return decimal_number(sum.euros(), sum.cents()); }
    template <class Value>
    Json operator()(const Value& value) const {
        return value;
    }
};

}  // namespace

void JsonOutput::print(const NamedQuery& query, const SearchResult& result) {
    out_ << to_json(result, {.hits = contents_ == Contents::hits_and_facets, .whole = false, .query_id = query.id})
         << '\n';
}

void JsonLinesOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) out_ << to_json(hit, query.id) << '\n';
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

void LemmaOutput::print(const NamedQuery& /*query*/, const SearchResult& result) {
    for (const Hit& hit : result.hits)
        for (const SectionWords& section : base_forms(hit.project, analyzer_))
            out_ << base_forms_to_json(hit.project.code, section) << '\n';
}

}  // namespace hankehaku::cli
