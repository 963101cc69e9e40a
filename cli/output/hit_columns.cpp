#include "cli/output/hit_columns.h"

#include "cli/messages/messages.h"
#include "hankehaku/error.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hankehaku::cli {
namespace {

/// What a script may rely on: a table has these unless columns are named.
constexpr std::string_view usual_columns =
    "code,name,ely,provinces,status,start,end,applicant,organisation_type,fund,granted,paid,planned_total,"
    "actual_total,score";

/// The value of a field as a cell; nothing where the project does not have one.
struct ValueAsCell {
    ColumnValue operator()(const std::string* text) const { return text->empty() ? ColumnValue() : ColumnValue(*text); }
    ColumnValue operator()(const std::optional<std::int64_t>* number) const {
        return *number ? ColumnValue(**number) : ColumnValue();
    }
    ColumnValue operator()(const std::optional<Money>* sum) const { return *sum ? ColumnValue(**sum) : ColumnValue(); }
    ColumnValue operator()(const std::optional<Date>* date) const {
        return *date ? ColumnValue(**date) : ColumnValue();
    }
    ColumnValue operator()(const std::vector<std::string>* list) const { return *list; }
    ColumnValue operator()(const std::vector<Partner>* partners) const {
        std::vector<std::string> names;
        for (const Partner& partner : *partners) names.push_back(partner.name);
        return names;
    }
    template <class Other>
    ColumnValue operator()(const Other* /*list*/) const {
        return {};
    }
};

CellStyle style_of(FieldType type) {
    switch (type) {
        case FieldType::money: return CellStyle::euros;
        case FieldType::count: return CellStyle::whole;
        default: return CellStyle::plain;
    }
}

/// The texts of a section and its sub-sections, with an empty line between them.
std::string text_of(const Project& project, std::string_view id) {
    std::string text;
    const std::string sub_sections = std::string(id) + ".";
    for (const Section& section : project.sections) {
        if (section.id != id && !section.id.starts_with(sub_sections)) continue;
        text.append(text.empty() ? "" : "\n\n").append(section.text);
    }
    return text;
}

/// Every column that can be asked for.
std::vector<HitColumn> all_columns() {
    std::vector<HitColumn> columns;
    for (const ProjectField& field : project_fields)
        if (!field.column.empty())
            columns.push_back(
                {.name = std::string(field.column),
                 .value = [&field](const Hit& hit) { return std::visit(ValueAsCell{}, field.value(hit.project)); },
                 .label = field.label,
                 .style = style_of(field.type)});
    columns.push_back({.name = "score",
                       .value = [](const Hit& hit) { return ColumnValue(hit.score); },
                       .label = {"Osuvuus", "Relevans", "Score"},
                       .style = CellStyle::decimal});
    columns.push_back({.name = "rank",
                       .value = [](const Hit& hit) { return ColumnValue(static_cast<std::int64_t>(hit.rank)); },
                       .label = {"Sija", "Rang", "Rank"},
                       .style = CellStyle::whole});
    for (const TextField section : {TextField::summary, TextField::target, TextField::report}) {
        const TextFieldInfo& info = text_field_info(section);
        columns.push_back({.name = std::string(info.english),
                           .value =
                               [&info](const Hit& hit) {
                                   const std::string text = text_of(hit.project, {&info.section, 1});
                                   return ValueAsCell{}(&text);
                               },
                           .label = info.label,
                           .long_text = true});
    }
    return columns;
}

HitColumn column_called(std::string_view name) {
    std::string known;
    for (HitColumn& column : all_columns()) {
        if (column.name == name) return std::move(column);
        known.append(known.empty() ? "" : ", ").append(column.name);
    }
    throw failure("usage.unknown_column", {{"option", "--columns"}, {"column_name", name}, {"known", known}});
}

}  // namespace

std::vector<HitColumn> usual_hit_columns() { return parse_hit_columns(usual_columns); }

std::vector<HitColumn> parse_hit_columns(std::string_view list) {
    std::vector<HitColumn> chosen;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        std::string_view name = list.substr(begin, end - begin);
        while (name.starts_with(' ')) name.remove_prefix(1);
        while (name.ends_with(' ')) name.remove_suffix(1);
        chosen.push_back(column_called(name));
        begin = end + 1;
    }
    return chosen;
}

}  // namespace hankehaku::cli
