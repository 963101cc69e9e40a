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
        if (depth > deepest) throw Error(ErrorCode::usage, name + ": nested more than 16 levels deep");
        return true;
    };
    auto value = nlohmann::json::parse(json, guard, false);
    if (value.is_discarded()) throw Error(ErrorCode::usage, name + ": not valid JSON in UTF-8");
    if (!value.is_object()) throw Error(ErrorCode::usage, name + ": not a JSON object");
    return {std::move(value), std::move(name)};
}

void JsonOptions::allow(const std::vector<std::string_view>& keys) const {
    for (const auto& [key, value] : object_.items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        std::string list;
        for (const std::string_view known : keys) list.append(list.empty() ? "" : ", ").append(known);
        throw Error(ErrorCode::usage,
                    std::string(name_).append(": no key \"").append(key).append("\"; there are ").append(list));
    }
}

std::string JsonOptions::text(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr || !value->is_string()) throw mistake(key, "a text is needed");
    return value->get<std::string>();
}

std::string JsonOptions::text_or(const std::string& key, std::string otherwise) const {
    return find(key) == nullptr ? std::move(otherwise) : text(key);
}

std::optional<bool> JsonOptions::truth(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) throw mistake(key, "true or false is needed");
    return value->get<bool>();
}

std::optional<std::size_t> JsonOptions::count(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_number_unsigned()) throw mistake(key, "a whole number from 0 is needed");
    return value->get<std::size_t>();
}

std::optional<std::size_t> JsonOptions::count_or_all(const std::string& key) const {
    if (object_.contains(key) && object_.at(key).is_null()) return std::numeric_limits<std::size_t>::max();
    return count(key);
}

std::optional<JsonOptions> JsonOptions::object(const std::string& key) const {
    const auto* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_object()) throw mistake(key, "an object is needed");
    return JsonOptions(*value, name_ + "." + key);
}

std::vector<JsonOptions> JsonOptions::objects(const std::string& key, const std::string& short_for) const {
    std::vector<JsonOptions> result;
    for (const auto& item : array(key)) {
        const std::string place = key + "[" + std::to_string(result.size()) + "]";
        nlohmann::json object = item;
        if (item.is_string() && !short_for.empty()) object = nlohmann::json::object({{short_for, item}});
        if (!object.is_object()) throw mistake(place, "an object is needed");
        result.push_back({std::move(object), name_ + "." + place});
    }
    return result;
}

std::vector<std::string> JsonOptions::texts(const std::string& key) const {
    const auto* const value = find(key);
    if (value != nullptr && value->is_string()) return {value->get<std::string>()};
    std::vector<std::string> result;
    for (const auto& item : array(key)) {
        if (!item.is_string()) throw mistake(key, "an array of texts is needed");
        result.push_back(item.get<std::string>());
    }
    return result;
}

Error JsonOptions::mistake(const std::string& key, const std::string& what) const {
    return {ErrorCode::usage, name_ + "." + key + ": " + what};
}

const nlohmann::json* JsonOptions::find(const std::string& key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
}

const nlohmann::json& JsonOptions::array(const std::string& key) const {
    static const nlohmann::json none = nlohmann::json::array();
    const auto* const value = find(key);
    if (value == nullptr) return none;
    if (!value->is_array()) throw mistake(key, "an array is needed");
    return *value;
}

}  // namespace hankehaku
