#include "server/static/static_files.h"

#include "base/fnv1a.h"

#include <algorithm>
#include <array>

namespace hankehaku::server {
namespace {

std::string_view type_of(std::string_view name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    return "image/svg+xml";
}

std::string hexadecimal(std::uint64_t number) {
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(number >> static_cast<unsigned>(shift)) & 15U];
    return digits;
}

}  // namespace

const std::string& static_version() {
    static const std::string version = [] {
        std::string all;
        for (const StaticFile& file : static_files()) all.append(file.name).append(file.content);
        return hexadecimal(fnv1a(all));
    }();
    return version;
}

std::optional<Response> static_answer(std::string_view name, const Request& request) {
    const auto files = static_files();
    const auto found =
        std::find_if(files.begin(), files.end(), [name](const StaticFile& file) { return file.name == name; });
    if (found == files.end()) return std::nullopt;
    const std::string tag = "\"" + hexadecimal(fnv1a(found->content)) + "\"";
    const bool versioned = request.parameters.first("v") == static_version();
    const Headers headers{{"ETag", tag},
                          {"Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (request.if_none_match == tag) return Response{.status = 304, .type = {}, .body = {}, .headers = headers};
    return Response{.status = 200, .type = type_of(name), .body = std::string(found->content), .headers = headers};
}

}  // namespace hankehaku::server
