#include "corpus/formats/json_values.h"
#include "corpus/lists/records.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hankehaku {
namespace {

using nlohmann::json;

std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_null()) return {};
    if (value.is_boolean()) return value.get<bool>() ? "Kyllä" : "Ei";
    if (!value.is_array()) return value.is_object() ? std::string{} : value.dump();
    std::string text;
    for (const json& item : value) {
        if (item.is_structured()) continue;
        if (!text.empty()) text += ", ";
        text += text_of(item);
    }
    return text;
}

Record record_of(const json& object, std::size_t line) {
    Record record{.names = {}, .values = {}, .line = line};
    for (const auto& [name, value] : object.items()) {
        record.names.push_back(name);
        record.values.push_back(text_of(value));
    }
    return record;
}

/// Whether it is a table by columns: all values are objects, or all are lists.
bool has_columns(const json& object) {
    return !object.empty() && (std::all_of(object.begin(), object.end(), [](const json& v) { return v.is_object(); }) ||
                               std::all_of(object.begin(), object.end(), [](const json& v) { return v.is_array(); }));
}

/// Whether it is a table by rows, each under a key: {"0": {"Hankekoodi": "S20000", ...}, ...}.
bool is_keyed(const json& object) {
    return !object.empty() && std::all_of(object.begin(), object.end(), [](const json& row) {
        return row.is_object() && names_a_code(record_of(row, 0));
    });
}

std::vector<Record> records_of_columns(const json& object, std::size_t line) {
    std::map<std::string, Record> rows;
    std::vector<std::string> order;
    for (const auto& [name, column] : object.items()) {
        std::size_t number = 0;
        for (const auto& [key, value] : column.items()) {
            const std::string row = column.is_array() ? std::to_string(number++) : key;
            const auto [found, added] = rows.try_emplace(row, Record{.names = {}, .values = {}, .line = line});
            if (added) order.push_back(row);
            found->second.names.push_back(name);
            found->second.values.push_back(text_of(value));
        }
    }
    std::vector<Record> records;
    records.reserve(order.size());
    for (const std::string& row : order) records.push_back(std::move(rows.at(row)));
    return records;
}

/// A row of a table as an object with the names of its columns.
json row_as_object(const json& columns, const json& row) {
    json object = json::object();
    for (std::size_t index = 0; index < std::min(columns.size(), row.size()); ++index)
        if (columns[index].is_string()) object[columns[index].get<std::string>()] = row[index];
    return object;
}

std::string dumped(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

}  // namespace

std::vector<std::string> objects_inside(std::string_view text) {
    const json object = parse_json(text);
    std::vector<std::string> objects;
    if (!object.is_object()) return objects;
    const auto columns = object.find("columns"), data = object.find("data");
    if (columns != object.end() && data != object.end() && columns->is_array() && data->is_array()) {
        for (const json& row : *data)
            if (row.is_array()) objects.push_back(dumped(row_as_object(*columns, row)));
        return objects;
    }
    for (const auto& [name, list] : object.items()) {
        if (!list.is_array()) continue;
        for (const json& item : list)
            if (item.is_object()) objects.push_back(dumped(item));
    }
    return objects;
}

std::vector<Record> records_of_json(std::string_view text, std::size_t line) {
    const json object = parse_json(text);
    if (!object.is_object()) return {};
    if (is_keyed(object)) {
        std::vector<Record> records;
        for (const json& row : object) records.push_back(record_of(row, line));
        return records;
    }
    Record record = record_of(object, line);
    if (!names_a_code(record)) return {};
    if (has_columns(object)) return records_of_columns(object, line);
    return {std::move(record)};
}

}  // namespace hankehaku
