#include "json_output.h"

#include "hankehaku/result_json.h"

namespace hankehaku::cli {

void JsonOutput::print(const NamedQuery& query, const SearchResult& result) {
    out_ << to_json(result, {.hits = contents_ == Contents::hits_and_facets, .query_id = query.id}) << '\n';
}

void JsonLinesOutput::print(const NamedQuery& query, const SearchResult& result) {
    for (const Hit& hit : result.hits) out_ << to_json(hit, query.id) << '\n';
}

}  // namespace hankehaku::cli
