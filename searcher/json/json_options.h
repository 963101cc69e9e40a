#pragma once

#include "base/name_list.h"
#include "hankehaku/error.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hankehaku {

/// A JSON object whose keys are options, read strictly: what is misspelt is an error, not a default.  Every function
/// throws Error(usage) that names the place: `request.filters[0]: no facet "planeetta"`.  A key with null is a key that
/// is not there, unless it says otherwise.
class JsonOptions {
public:
    /// `name` is what messages call the object.  An empty text is an empty object.
    [[nodiscard]] static JsonOptions parse(std::string_view json, std::string name);

    /// Refuses any key that is not among `keys`.
    void allow(const std::vector<std::string_view>& keys) const;

    [[nodiscard]] bool has(const std::string& key) const { return find(key) != nullptr; }

    [[nodiscard]] std::string text(const std::string& key) const;  ///< must be there
    [[nodiscard]] std::string text_or(const std::string& key, std::string otherwise) const;
    [[nodiscard]] std::optional<bool> truth(const std::string& key) const;
    [[nodiscard]] std::optional<std::size_t> count(const std::string& key) const;

    /// null means all: the greatest number.
    [[nodiscard]] std::optional<std::size_t> count_or_all(const std::string& key) const;

    [[nodiscard]] std::optional<JsonOptions> object(const std::string& key) const;

    /// The objects of an array; where `short_for` is given, a text stands for an object with that one key.
    [[nodiscard]] std::vector<JsonOptions> objects(const std::string& key, const std::string& short_for = {}) const;

    /// The texts of an array, or a single text.
    [[nodiscard]] std::vector<std::string> texts(const std::string& key) const;

    /// The value whose name the text is, of a list of values and their names.
    template <class Names>
    [[nodiscard]] auto choice(const std::string& key, const Names& names) const
        -> decltype(with_name(names, std::string_view())) {
        if (find(key) == nullptr) return std::nullopt;
        const std::string name = text(key);
        if (const auto value = with_name(names, name)) return value;
        throw mistake(key, "usage.not_one_of", {{"value", name}, {"known", all_names(names)}});
    }

    [[nodiscard]] Error mistake(const std::string& key, ErrorId id, Arguments arguments = {}) const;

private:
    JsonOptions(nlohmann::json object, std::string name) : object_(std::move(object)), name_(std::move(name)) {}
    [[nodiscard]] const nlohmann::json* find(const std::string& key) const;
    [[nodiscard]] const nlohmann::json& array(const std::string& key) const;

    nlohmann::json object_;
    std::string name_;
};

}  // namespace hankehaku
