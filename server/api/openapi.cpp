#include "server/api/api.h"

#include "base/json_text.h"
#include "hankehaku/version.h"
#include "server/api/api_table.h"

namespace hankehaku::server {
namespace {

Json parameter_json(const ParameterInfo& info) {
    Json schema{{"type", info.number ? "integer" : "string"}};
    if (info.number) schema["minimum"] = 0;
    if (!info.values.empty()) schema["enum"] = info.values;
    if (info.repeatable) schema = {{"type", "array"}, {"items", schema}};
    Json parameter{{"name", info.name}, {"in", "query"}, {"description", info.description}, {"schema", schema}};
    if (info.repeatable) parameter["explode"] = true;
    return parameter;
}

std::string_view bare(std::string_view type) { return type.substr(0, type.find(';')); }

Json operation(const ApiPath& path) {
    Json parameters = Json::array();
    if (!path.named.empty()) {
        const std::size_t begin = path.path.find('{') + 1;
        parameters.push_back({{"name", path.path.substr(begin, path.path.find('}') - begin)},
                              {"in", "path"},
                              {"required", true},
                              {"description", path.named},
                              {"schema", {{"type", "string"}}}});
    }
    for (const ParameterInfo& info : parameters_of(path.purpose)) parameters.push_back(parameter_json(info));
    Json schema{{"type", path.type == json_type ? "object" : "string"}};
    Json responses{{"200", {{"description", path.summary}, {"content", {{bare(path.type), {{"schema", schema}}}}}}},
                   {"400", {{"$ref", "#/components/responses/Error"}}}};
    if (!path.named.empty()) responses["404"] = {{"$ref", "#/components/responses/Error"}};
    responses["503"] = {{"$ref", "#/components/responses/Error"}};
    return {{"summary", path.summary}, {"parameters", parameters}, {"responses", responses}};
}

Json error_response() {
    const Json text{{"type", "string"}};
    const Json error{
        {"type", "object"}, {"required", {"code", "message"}}, {"properties", {{"code", text}, {"message", text}}}};
    const Json schema{{"type", "object"}, {"required", {"error"}}, {"properties", {{"error", error}}}};
    return {{"description", "What is wrong, for programs and for people"},
            {"content", {{bare(json_type), {{"schema", schema}}}}}};
}

}  // namespace

std::string openapi_document(std::string_view base_path) {
    Json paths = Json::object();
    for (const ApiPath& path : api_table()) paths["/" + std::string(path.path)]["get"] = operation(path);
    const Json document{
        {"openapi", "3.1.0"},
        {"info",
         {{"title", "hankehaku"},
          {"version", version()},
          {"description", "Full-text search for Finnish project texts; docs/command-line.md has the keys of answers"},
          {"license", {{"name", "GPL-2.0-or-later"}, {"identifier", "GPL-2.0-or-later"}}}}},
        {"servers", Json::array({{{"url", std::string(base_path) + "/api/v1"}}})},
        {"paths", paths},
        {"components", {{"responses", {{"Error", error_response()}}}}}};
    return json_text(document);
}

}  // namespace hankehaku::server
