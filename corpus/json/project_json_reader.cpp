#include "corpus/json/project_json_reader.h"

#include "corpus/formats/json_values.h"
#include "corpus/privacy/contact_labels.h"
#include "corpus/template/derived_fields.h"
#include "corpus/text/text_lines.h"
#include "corpus/text/utf8_text.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <variant>

namespace hankehaku {
namespace {

using nlohmann::json;

// What a search hit has beside the project.
constexpr std::array<std::string_view, 5> search_keys{"rank", "score", "snippets", "schema", "query_id"};

/// True for a field of a project, or an object of fields.
bool is_known(std::string_view key) {
    return std::any_of(project_fields.begin(), project_fields.end(),
                       [key](const ProjectField& field) { return field.key.substr(0, field.key.find('.')) == key; }) ||
           std::find(search_keys.begin(), search_keys.end(), key) != search_keys.end();
}

std::string code_of(const JsonObject& object) {
    const json* const code = object.find("code");
    if (code == nullptr) throw Unreadable(Message("read.json_no_code"));
    std::string text = code->is_number_integer() ? code->dump() : json_text(*code, "code");
    if (trimmed(text).empty()) throw Unreadable(Message("read.json_empty_code"));
    return text;
}

std::optional<Date> date_of(const JsonObject& object, std::string_view key) {
    const std::string text = object.text(key);
    if (text.empty()) return std::nullopt;
    const auto date = date_from_iso(text);
    if (!date) throw Unreadable({"read.json_day_at", {{"path", object.path_of(key)}}});
    return date;
}

std::vector<std::string> texts_of(const JsonObject& object, std::string_view key) {
    std::vector<std::string> texts;
    object.for_each(key, [&](const json& item, const std::string& path) { texts.push_back(json_text(item, path)); });
    return texts;
}

int score_of(const JsonObject& object, std::string_view key) {
    const auto score = object.count(key);
    constexpr int highest = 10;
    if (!score || *score > highest)
        throw Unreadable({"read.json_points_at", {{"limit", highest}, {"path", object.path_of(key)}}});
    return static_cast<int>(*score);
}

/// Reads the value at `key` of an object into the field that it is for.
class ValueReader {
public:
    ValueReader(const ProjectField& field, const JsonObject& object, std::string_view key, const Gazetteer& gazetteer,
                bool keep_contacts)
        : field_(field), object_(object), key_(key), gazetteer_(gazetteer), keep_contacts_(keep_contacts) {}

    void operator()(std::string* text) const {
        *text = object_.text(key_);
        if (field_.type == FieldType::place && !text->empty())
            *text = as_gazetteer_writes({*text}, field_.places, gazetteer_).front();
    }
    void operator()(std::optional<std::int64_t>* number) const { *number = object_.count(key_); }
    void operator()(std::optional<Money>* sum) const { *sum = object_.money(key_); }
    void operator()(std::optional<Date>* date) const { *date = date_of(object_, key_); }
    void operator()(std::vector<std::string>* names) const {
        *names = texts_of(object_, key_);
        if (field_.type == FieldType::places)
            *names = as_gazetteer_writes(std::move(*names), field_.places, gazetteer_);
    }
    void operator()(std::vector<Partner>* partners) const {
        for_each_object([&](const JsonObject& partner) {
            partners->push_back({partner.text("name"), partner.text("business_id")});
        });
    }
    void operator()(std::vector<EqualityAnswer>* answers) const {
        for_each_object([&](const JsonObject& answer) {
            answers->push_back({answer.text("question"), answer.truth("answer"), answer.text("text")});
        });
    }
    void operator()(std::vector<SustainabilityScore>* scores) const {
        for_each_object([&](const JsonObject& row) {
            scores->push_back({row.text("group"), row.text("label"), score_of(row, "direct"), score_of(row, "indirect"),
                               row.text("text")});
        });
    }
    void operator()(std::vector<Section>* sections) const {
        for_each_object([&](const JsonObject& section) {
            sections->push_back({section.text("id"), section.text("title"), section.text("text")});
        });
    }
    void operator()(std::vector<OtherField>* fields) const {
        for_each_object([&](const JsonObject& field) {
            OtherField other{field.text("section"), field.text("label"), field.text("value")};
            if (keep_contacts_ || !is_contact_label(matching_form(other.label))) fields->push_back(std::move(other));
        });
    }

private:
    template <class Read>
    void for_each_object(Read read) const {
        object_.for_each(key_, [&](const json& item, std::string path) { read(JsonObject(item, std::move(path))); });
    }

    const ProjectField& field_;
    const JsonObject& object_;
    std::string_view key_;
    const Gazetteer& gazetteer_;
    bool keep_contacts_;
};

Project project_from(const JsonObject& object, const Gazetteer& gazetteer, bool keep_contacts) {
    Project project;
    for (const ProjectField& field : project_fields) {
        if (field.contact && !keep_contacts) continue;
        const auto read = [&](const JsonObject& from, std::string_view key) {
            std::visit(ValueReader(field, from, key, gazetteer, keep_contacts), field.at.write(project));
        };
        const std::size_t point = field.key.find('.');
        if (field.key == "code")
            project.code = code_of(object);
        else if (point == std::string_view::npos)
            read(object, field.key);
        else
            object.with_object(field.key.substr(0, point),
                               [&](const JsonObject& part) { read(part, field.key.substr(point + 1)); });
    }
    complete(project, gazetteer);
    return project;
}

void read_unknown_keys(const json& object, bool keep_contacts, std::size_t line, const ProblemReporter& problems,
                       Project& project) {
    for (const auto& [key, value] : object.items()) {
        if (is_known(key) || value.is_null()) continue;
        if (!keep_contacts && is_contact_label(matching_form(key))) continue;
        if (value.is_structured()) {
            problems.warn(line, {"read.json_unknown_key", {{"key", excerpt(cleaned_text(key))}}});
            continue;
        }
        std::string text = value.is_string() ? cleaned_text(value.get_ref<const std::string&>()) : value.dump();
        if (!text.empty()) project.other_fields.push_back({"json", cleaned_text(key), std::move(text)});
    }
}

}  // namespace

std::optional<Project> read_project_json(std::string_view json_text, std::size_t line, const Gazetteer& gazetteer,
                                         bool keep_contacts, const ProblemReporter& problems) {
    try {
        const json parsed = parse_json(json_text);
        if (!parsed.is_object()) throw Unreadable(Message("read.json_object"));
        Project project = project_from(JsonObject(parsed, {}), gazetteer, keep_contacts);
        read_unknown_keys(parsed, keep_contacts, line, problems, project);
        if (project.start && project.end && *project.end < *project.start) problems.warn(line, "read.dates_backwards");
        return project;
    } catch (const Unreadable& mismatch) {
        problems.refuse(line, mismatch.message());
        return std::nullopt;
    }
}

}  // namespace hankehaku
