#include "hankehaku/project_merge.h"

#include "hankehaku/project_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// A stored project is its text with the rows of lists laid over it.  `list_fields` says which fields the rows gave, so
// that a later text or row finds them again: a project is split into text and row, and merged again.

namespace hankehaku {
namespace {

constexpr std::string_view list_section = "list";

/// Fields of which a list, which the service keeps up to date, knows better than a text that was saved some day.
bool is_brought_up_to_date(const ProjectField& field) {
    return field.key == "status" || field.type == FieldType::day || field.type == FieldType::money;
}

/// Fields that rows give and that are taken over one by one.
bool is_merged(const ProjectField& field) {
    constexpr std::array<std::string_view, 3> own{"code", "sections", "other_fields"};
    return !field.contact && !field.key.starts_with("sources.") &&
           std::find(own.begin(), own.end(), field.key) == own.end();
}

bool is_empty(const ProjectField& field, const Project& project) {
    return std::visit(
        [](const auto* value) {
            if constexpr (requires { value->has_value(); })
                return !value->has_value();
            else
                return value->empty();
        },
        field.value(project));
}

void copy(const ProjectField& field, const Project& from, Project& to) {
    std::visit([&](auto* slot) { *slot = *std::get<const std::remove_pointer_t<decltype(slot)>*>(field.value(from)); },
               field.at.write(to));
}

bool is_listed(const Project& project, std::string_view key) {
    const auto& keys = project.sources.list_fields;
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_of_list(const OtherField& field) { return field.section == list_section; }

const Section* summary_of(const Project& project) {
    const auto found = std::find_if(project.sections.begin(), project.sections.end(),
                                    [](const Section& section) { return section.id == "3"; });
    return found == project.sections.end() ? nullptr : &*found;
}

/// What rows gave to the project; nothing when none did.
std::optional<Project> row_of(const Project& project) {
    if (project.sources.lists.empty()) return std::nullopt;
    if (is_from_lists(project)) return project;
    Project row;
    row.code = project.code;
    row.sources.lists = project.sources.lists;
    for (const ProjectField& field : project_fields)
        if (is_merged(field) && is_listed(project, field.key)) copy(field, project, row);
    if (const Section* const summary = summary_of(project); summary != nullptr && is_listed(project, "sections"))
        row.sections.push_back(*summary);
    std::copy_if(project.other_fields.begin(), project.other_fields.end(), std::back_inserter(row.other_fields),
                 is_of_list);
    return row;
}

/// The project without what rows gave to it; nothing when that was all.
std::optional<Project> text_of(Project project) {
    if (is_from_lists(project)) return std::nullopt;
    const Project empty;
    for (const ProjectField& field : project_fields)
        if (is_merged(field) && is_listed(project, field.key)) copy(field, empty, project);
    if (is_listed(project, "sections"))
        std::erase_if(project.sections, [](const Section& section) { return section.id == "3"; });
    std::erase_if(project.other_fields, is_of_list);
    project.sources.lists.clear();
    project.sources.list_fields.clear();
    return project;
}

void add_names(std::vector<std::string>& names, const std::vector<std::string>& further) {
    names.insert(names.end(), further.begin(), further.end());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

/// Adds the fields of a row, the last of those with one label, in the place of what lists said under their labels.
void replace_other_fields(std::vector<OtherField>& fields, const std::vector<OtherField>& further) {
    std::unordered_map<std::string_view, const OtherField*> last;
    for (const OtherField& field : further) last[field.label] = &field;
    std::erase_if(fields, [&](const OtherField& older) { return is_of_list(older) && last.contains(older.label); });
    std::copy_if(further.begin(), further.end(), std::back_inserter(fields),
                 [&](const OtherField& field) { return last.at(field.label) == &field; });
}

/// Lays `row` over `project`.  `newer`: the row replaces every field that it has, as over an older row.
Project laid_over(Project project, const Project& row, bool newer) {
    std::vector<std::string>& given = project.sources.list_fields;
    for (const ProjectField& field : project_fields) {
        if (!is_merged(field) || is_empty(field, row)) continue;
        if (!newer && !is_brought_up_to_date(field) && !is_empty(field, project)) continue;
        copy(field, row, project);
        given.emplace_back(field.key);
    }
    const Section* const summary = summary_of(row);
    if (summary != nullptr && (newer || summary_of(project) == nullptr)) {
        std::erase_if(project.sections, [](const Section& section) { return section.id == "3"; });
        project.sections.insert(project.sections.begin(), *summary);
        given.emplace_back("sections");
    }
    replace_other_fields(project.other_fields, row.other_fields);
    add_names(given, {});
    add_names(project.sources.lists, row.sources.lists);
    return project;
}

}  // namespace

bool is_from_lists(const Project& project) { return project.sources.texts.empty() && !project.sources.lists.empty(); }

Project merged(Project known, Project incoming) {
    const auto old_row = row_of(known), new_row = row_of(incoming);
    std::optional<Project> row = old_row;
    if (new_row) row = old_row ? laid_over(*old_row, *new_row, true) : *new_row;
    auto text = text_of(std::move(incoming));
    if (!text) text = text_of(std::move(known));
    if (!text) {
        row->sources.list_fields.clear();  // all of it is the row's
        return *std::move(row);
    }
    return row ? laid_over(*std::move(text), *row, false) : *std::move(text);
}

}  // namespace hankehaku
