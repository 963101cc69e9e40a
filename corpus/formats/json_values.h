#pragma once

#include "corpus/text/unreadable.h"
#include "hankehaku/money.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace hankehaku {

/// Parses one JSON value.  Throws Unreadable for what is no JSON, repeats a key in an object, is nested too deep or
/// is not UTF-8.  Messages never quote the text: it may hold personal data.
[[nodiscard]] nlohmann::json parse_json(std::string_view text);

/// A JSON object with the path by which messages name it.  Absent keys and null are the same.
class JsonObject {
public:
    /// `value` must outlive it.
    JsonObject(const nlohmann::json& value, std::string path);

    /// Cleaned text; empty when absent.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::optional<std::int64_t> count(std::string_view key) const;
    /// Euros, with decimals or without; rounded to the cent.
    [[nodiscard]] std::optional<Money> money(std::string_view key) const;
    [[nodiscard]] std::optional<bool> truth(std::string_view key) const;
    [[nodiscard]] const nlohmann::json* find(std::string_view key) const;
    [[nodiscard]] std::string path_of(std::string_view key) const;

    /// Calls `read(const JsonObject&)` with the object at `key`, if there is one.
    template <class Read>
    void with_object(std::string_view key, Read read) const {
        if (const auto* const value = find(key)) read(JsonObject(*value, path_of(key)));
    }

    /// Calls `read(const nlohmann::json&, path)` with each element of the array at `key`.
    template <class Read>
    void for_each(std::string_view key, Read read) const {
        const auto* const array = find(key);
        if (array == nullptr) return;
        require_array(*array, key);
        for (std::size_t index = 0; index < array->size(); ++index)
            read((*array)[index], path_of(key) + '[' + std::to_string(index) + ']');
    }

private:
    void require_array(const nlohmann::json& value, std::string_view key) const;

    const nlohmann::json* json_;
    std::string path_;
};

/// A string of JSON as the project model holds text: see cleaned_text().
[[nodiscard]] std::string json_text(const nlohmann::json& value, const std::string& path);

}  // namespace hankehaku
