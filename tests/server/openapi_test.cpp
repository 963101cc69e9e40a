#include "hankehaku/search_request.h"
#include "hankehaku/stats_names.h"
#include "server/api/api_table.h"
#include "server/api/parameter_table.h"
#include "server/running_server.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <set>

using namespace hankehaku;
using namespace hankehaku::testing;
using nlohmann::json;

namespace {

json document() { return json::parse(sample_server().get("/api/v1/openapi.json").body); }

/// A value that the parameter's schema allows.
std::string example_of(const json& parameter) {
    const json& schema = parameter["schema"];
    const json& one = schema["type"] == "array" ? schema["items"] : schema;
    if (one.contains("enum")) return one["enum"][0];
    if (one["type"] == "integer") return "1";
    const std::string name = parameter["name"];
    const auto facet = facet_from_name(name);
    if (name == "code") return "S99001";
    if (name == "facet" || name == "by") return "tila";
    if (name == "filter") return "maakunta=Lappi";
    if (name.ends_with("-score")) return name == "sort-score" ? "hyvinvointi" : "hyvinvointi=5";
    if (name == "answer") return "päätavoite=ei";
    if (measure_from_name(name) || name == server::compared) return "rahoitus";
    for (const RangeFieldInfo& info : range_fields)
        if (name == info.option || name == info.english) return ">=2016";
    if (!facet) return "kieli";
    const std::string facets = sample_server().get("/api/v1/facets?facet=" + name).body;
    return json::parse(facets)["facets"].begin().value()["values"][0]["value"];
}

}  // namespace

TEST_CASE("the OpenAPI document names every path of the interface and no other") {
    const json paths = document()["paths"];
    CHECK(paths.size() == server::api_table().size());
    for (const server::ApiPath& path : server::api_table()) CHECK(paths.contains("/" + std::string(path.path)));
}

TEST_CASE("every parameter of the OpenAPI document is understood by the program") {
    const json described = document();
    for (const auto& [path, operations] : described["paths"].items()) {
        std::string target = "/api/v1" + path;
        if (const auto place = target.find("{code}"); place != std::string::npos) target.replace(place, 6, "S99001");
        if (const auto place = target.find("{id}"); place != std::string::npos) target.replace(place, 4, "9900101-4");
        for (const json& parameter : operations["get"]["parameters"]) {
            if (parameter["in"] == "path") continue;
            std::string query =
                "?" + std::string(parameter["name"]) + "=" + server::percent_encoded(example_of(parameter));
            if (path == "/explain" && parameter["name"] != "code") query += "&code=S99001";
            INFO(target << query);
            CHECK(sample_server().get(target + query).status == 200);
        }
    }
}

TEST_CASE("the OpenAPI document is whole: every reference leads somewhere, every operation has its answers") {
    const json described = document();
    CHECK(described["openapi"] == "3.1.0");
    CHECK(described["info"].contains("version"));
    for (const auto& [path, operations] : described["paths"].items()) {
        INFO(path);
        const json& answers = operations["get"]["responses"];
        CHECK(answers.contains("200"));
        for (const auto& [status, answer] : answers.items()) {
            if (answer.contains("$ref"))
                CHECK(described.contains(json::json_pointer(std::string(answer["$ref"]).substr(1))));
            else
                CHECK(answer.contains("description"));
        }
        std::set<std::string> names;
        for (const json& parameter : operations["get"]["parameters"]) names.insert(parameter["name"]);
        CHECK(names.size() == operations["get"]["parameters"].size());
    }
}
