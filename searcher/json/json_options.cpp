#include "searcher/json/json_options.h"

#include <algorithm>
#include <limits>

namespace hankehaku {
namespace {

constexpr int deepest = 16;  // copies of a value nest as deep on the stack

}  // namespace

JsonOptions JsonOptions::parse(std::string_view json, std::string name) {
    if (json.empty()) return {nlohmann::json::object(), std::move(name)};
    const auto guard = [&name](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
        if (depth > deepest) throw Error("usage.json_too_deep", {{"option", name}, {"limit", deepest}});
        return true;
    };
    auto value = nlohmann::json::parse(json, guard, false);
    if (value.is_discarded()) throw Error("usage.json_invalid", {{"option", name}});
    if (!value.is_object()) throw Error("usage.json_no_object", {{"option", name}});
    return {std::move(value), std::move(name)};
}

void JsonOptions::allow(const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : object_.items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        throw Error("usage.json_unknown_key",
                    {{"option", name_}, {"key", key}, {"known", std::vector<std::string>(keys.begin(), keys.end())}});
    }
}

std::string JsonOptions::text(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr || !value->is_string()) throw mistake(key, "usage.json_text_needed");
    return value->get<std::string>();
}

std::string JsonOptions::text_or(const std::string& key, std::string otherwise) const {
    return find(key) == nullptr ? std::move(otherwise) : text(key);
}

std::optional<bool> JsonOptions::truth(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) throw mistake(key, "usage.json_truth_needed");
    return value->get<bool>();
}

std::optional<std::size_t> JsonOptions::count(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number_unsigned()) throw mistake(key, "usage.json_count_needed");
    return value->get<std::size_t>();
}

std::optional<std::size_t> JsonOptions::count_or_all(const std::string& key) const {
    if (object_.contains(key) && object_.at(key).is_null()) return std::numeric_limits<std::size_t>::max();
    return count(key);
}

std::optional<JsonOptions> JsonOptions::object(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_object()) throw mistake(key, "usage.json_object_needed");
    return JsonOptions(*value, name_ + "." + key);
}

std::vector<JsonOptions> JsonOptions::objects(const std::string& key, const std::string& short_for) const {
    std::vector<JsonOptions> result;
    for (const auto& item : array(key)) {
        const std::string place = key + "[" + std::to_string(result.size()) + "]";
        nlohmann::json object = item;
        if (item.is_string() && !short_for.empty()) object = nlohmann::json::object({{short_for, item}});
        if (!object.is_object()) throw mistake(place, "usage.json_object_needed");
        result.push_back({std::move(object), name_ + "." + place});
    }
    return result;
}

std::vector<std::string> JsonOptions::texts(const std::string& key) const {
    const auto* const value = find(key);
    if (value != nullptr && value->is_string()) return {value->get<std::string>()};
    std::vector<std::string> result;
    for (const auto& item : array(key)) {
        if (!item.is_string()) throw mistake(key, "usage.json_texts_needed");
        result.push_back(item.get<std::string>());
    }
    return result;
}

Error JsonOptions::mistake(const std::string& key, ErrorId id, Arguments arguments) const {
    arguments.emplace_back("option", name_ + "." + key);
    return Error(id, std::move(arguments));
}

const nlohmann::json* JsonOptions::find(const std::string& key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const nlohmann::json& JsonOptions::array(const std::string& key) const {
    static const nlohmann::json none = nlohmann::json::array();
    const auto* const value = find(key);
    if (value == nullptr) return none;
    if (!value->is_array()) throw mistake(key, "usage.json_array_needed");
    return *value;
}

}  // namespace hankehaku
