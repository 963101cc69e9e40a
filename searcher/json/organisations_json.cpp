#include "base/json_text.h"
#include "hankehaku/result_json.h"
#include "searcher/json/search_json.h"

namespace hankehaku {
namespace {

Json json_of(const OrganisationPart& part) {
    return {{"projects", part.projects}, {"granted", sum_or_null(part.granted)}, {"paid", sum_or_null(part.paid)}};
}

Json json_of(const OrganisationRow& row) {
    const std::string& id = row.organisation.business_id;
    return {{"name", row.organisation.name},
            {"business_id", id.empty() ? Json() : Json(id)},
            {"leads", json_of(row.leads)},
            {"takes_part", json_of(row.takes_part)}};
}

}  // namespace

std::string to_json(const OrganisationsResult& result) {
    const StatsResult& found = result.found;
    Json object = head_of(found);
    object["total"] = json_of(result.total);
    object["led_by_none"] = result.led_by_none ? json_of(*result.led_by_none) : Json();
    object["organisations"] = array_of(result.rows, [](const OrganisationRow& row) { return json_of(row); });
    return json_text(object);
}

}  // namespace hankehaku
