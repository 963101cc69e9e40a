#include "corpus/formats/json_values.h"

#include "corpus/text/utf8_text.h"

#include <cmath>
#include <limits>
#include <set>
#include <vector>

namespace hankehaku {
namespace {

using nlohmann::json;

[[noreturn]] void fail(MessageId id, const std::string& path) { throw Unreadable({id, {{"path", path}}}); }

/// Watches a parse for what a JSON library lets pass.
class ParseGuard {
public:
    bool operator()(int depth, json::parse_event_t event, json& parsed) {
        constexpr int deepest = 64;
        if (depth > deepest) throw Unreadable({"read.json_too_deep", {{"limit", deepest}}});
        if (event == json::parse_event_t::object_start) {
            keys_.emplace_back();
        } else if (event == json::parse_event_t::object_end) {
            keys_.pop_back();
        } else if (event == json::parse_event_t::key && !keys_.back().insert(parsed.get<std::string>()).second) {
            throw Unreadable({"read.json_key_twice", {{"key", parsed.get<std::string>()}}});
        }
        return true;
    }

private:
    std::vector<std::set<std::string>> keys_;
};

}  // namespace

json parse_json(std::string_view text) {
    if (!is_utf8(text)) throw Unreadable(Message("read.json_not_utf8"));
    try {
        ParseGuard guard;
        return json::parse(
            text, [&guard](int depth, json::parse_event_t event, json& parsed) { return guard(depth, event, parsed); });
    } catch (const json::parse_error& error) {
        throw Unreadable({"read.json_invalid_at", {{"byte", error.byte}}});
    } catch (const json::out_of_range&) {
        throw Unreadable(Message("read.json_number_range"));
    }
}

JsonObject::JsonObject(const json& value, std::string path) : json_(&value), path_(std::move(path)) {
    if (!value.is_object()) fail("read.json_object_at", path_);
}

const json* JsonObject::find(std::string_view key) const {
    const auto found = json_->find(std::string(key));
    return found == json_->end() || found->is_null() ? nullptr : &*found;
}

std::string JsonObject::path_of(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + '.' + std::string(key);
}

std::string JsonObject::text(std::string_view key) const {
    const json* const value = find(key);
    return value == nullptr ? std::string{} : json_text(*value, path_of(key));
}

std::optional<std::int64_t> JsonObject::count(std::string_view key) const {
    const json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    const bool fits =
        value->is_number_unsigned() &&
        value->get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!fits) fail("read.json_count_at", path_of(key));
    return value->get<std::int64_t>();
}

std::optional<Money> JsonObject::money(std::string_view key) const {
    const json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (value->is_number_float()) {
        constexpr double most_cents = 9e15;  // up to there cents are exact
        const double cents = std::round(value->get<double>() * 100);
        if (cents >= 0 && cents <= most_cents) return Money::of_cents(static_cast<std::int64_t>(cents));
    } else if (value->is_number_unsigned()) {
        if (const auto euros = Money::of_euros(*count(key))) return euros;
    }
    fail("read.json_sum_at", path_of(key));
}

std::optional<bool> JsonObject::truth(std::string_view key) const {
    const json* const value = find(key);
    if (value == nullptr) return std::nullopt;
    if (!value->is_boolean()) fail("read.json_truth_at", path_of(key));
    return value->get<bool>();
}

void JsonObject::require_array(const json& value, std::string_view key) const {
    if (!value.is_array()) fail("read.json_array_at", path_of(key));
}

std::string json_text(const json& value, const std::string& path) {
    if (!value.is_string()) fail("read.json_text_at", path);
    return cleaned_text(value.get_ref<const std::string&>());
}

}  // namespace hankehaku
