#include "searcher/query/query_sketch.h"

#include <algorithm>
#include <string_view>

namespace hankehaku::testing {
namespace {

using Kind = QuerySketch::Kind;

std::string joined(const std::vector<QuerySketch>& children, std::string_view between,
                   std::string (*write)(const QuerySketch&)) {
    std::string text;
    for (const QuerySketch& child : children) text.append(text.empty() ? "" : between).append(write(child));
    return text;
}

bool is_group(const QuerySketch& sketch) {
    return sketch.kind == Kind::beside || sketch.kind == Kind::all || sketch.kind == Kind::any ||
           sketch.kind == Kind::near;
}

std::string as_operand(const QuerySketch& sketch) {
    return is_group(sketch) ? "(" + written(sketch) + ")" : written(sketch);
}

std::string range(std::string_view field, const QuerySketch& sketch) {
    const auto number = [](const std::optional<std::int64_t>& limit) { return limit ? std::to_string(*limit) : ""; };
    const std::string name = std::string(field) + ":";
    if (!sketch.high) return name + ">=" + number(sketch.low);
    if (!sketch.low) return name + "<=" + number(sketch.high);
    return name + number(sketch.low) + ".." + number(sketch.high);
}

}  // namespace

std::string written(const QuerySketch& sketch) {
    switch (sketch.kind) {
        case Kind::word: return sketch.text;
        case Kind::prefix: return sketch.text + "*";
        case Kind::exact:
            return sketch.children.size() == 1 ? "=" + sketch.children.front().text
                                               : "=\"" + joined(sketch.children, " ", written) + "\"";
        case Kind::phrase: return "\"" + joined(sketch.children, " ", written) + "\"";
        case Kind::near: return joined(sketch.children, " NEAR/" + std::to_string(sketch.distance) + " ", written);
        case Kind::scoped:
            return std::string(text_field_name(sketch.field)) + ":" + as_operand(sketch.children.front());
        case Kind::facet: return std::string(facet_name(sketch.facet)) + ":\"" + sketch.text + "\"";
        case Kind::years: return range("vuosi", sketch);
        case Kind::start: return range("alku", sketch);
        case Kind::end: return range("loppu", sketch);
        case Kind::granted: return range("rahoitus", sketch);
        case Kind::realised: return range("toteutunut", sketch);
        case Kind::beside: return joined(sketch.children, " ", as_operand);
        case Kind::all: return joined(sketch.children, " AND ", as_operand);
        case Kind::any: return joined(sketch.children, " OR ", as_operand);
        case Kind::without: return "-" + as_operand(sketch.children.front());
    }
    return {};
}

bool is_condition(const QuerySketch& sketch) {
    switch (sketch.kind) {
        case Kind::facet:
        case Kind::years:
        case Kind::start:
        case Kind::end:
        case Kind::granted:
        case Kind::realised: return true;
        case Kind::beside:
        case Kind::all:
        case Kind::any:
        case Kind::without: return std::all_of(sketch.children.begin(), sketch.children.end(), is_condition);
        default: return false;
    }
}

}  // namespace hankehaku::testing
