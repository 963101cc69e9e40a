#include "cli/running/manifest.h"

#include "base/json_text.h"
#include "cli/files/output_file.h"
#include "cli/running/utc_time.h"

#include "hankehaku/index_info.h"
#include "hankehaku/version.h"

namespace hankehaku::cli {
namespace {

Json json_of(const AnsweredQuery& answered) {
    const SearchResult& result = answered.result;
    Json filters = Json::array();
    for (const FacetFilter& filter : result.filters)
        filters.push_back({{"facet", facet_name(filter.facet)}, {"value", filter.value}});
    Json object;
    if (answered.query.id) object["query_id"] = *answered.query.id;
    object["query"] = answered.query.text;
    object["corrected"] = result.corrected_query ? Json(*result.corrected_query) : Json();
    object["match"] = match_mode_name(result.match);
    object["relaxed"] = result.relaxed;
    object["filters"] = std::move(filters);
    object["found"] = result.total;
    object["written"] = answered.written;
    return object;
}

Json json_of_index(const std::filesystem::path& folder) {
    const IndexInfo info = read_index_info(folder);
    return {{"folder", folder.string()},
            {"fingerprint", info.fingerprint},
            {"projects", info.projects},
            {"updated", info.updated},
            {"format_version", info.format_version},
            {"analysis", info.analysis},
            {"with_contacts", info.with_contacts}};
}

}  // namespace

void write_manifest(const std::filesystem::path& file, const Manifest& manifest) {
    Json queries = Json::array();
    for (const AnsweredQuery& answered : manifest.run.answered) queries.push_back(json_of(answered));
    const Json object{{"schema", schema_version},
                      {"program", "hankehaku"},
                      {"version", version()},
                      {"date", utc_now()},
                      {"arguments", manifest.arguments},
                      {"queries", std::move(queries)},
                      {"index", json_of_index(manifest.index)}};
    replace_file(file, pretty_json_text(object) + "\n");
}

}  // namespace hankehaku::cli
