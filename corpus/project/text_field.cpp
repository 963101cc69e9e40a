#include "hankehaku/text_field.h"

#include <algorithm>
#include <string>

namespace hankehaku {
namespace {

struct FieldNames {
    TextField field;
    std::string_view finnish;
    std::string_view plain;  // without dots, as typed on a foreign keyboard
    std::string_view english;
};

constexpr std::array<FieldNames, all_text_fields.size()> names{{
    {TextField::name, "nimi", "nimi", "name"},
    {TextField::applicant, "hakija", "hakija", "applicant"},
    {TextField::place, "paikka", "paikka", "place"},
    {TextField::objective, "linja", "linja", "objective"},
    {TextField::summary, "tavoite", "tavoite", "summary"},
    {TextField::target, "kohderyhmä", "kohderyhma", "target"},
    {TextField::principles, "periaatteet", "periaatteet", "principles"},
    {TextField::report, "tulokset", "tulokset", "report"},
    {TextField::other, "muu", "muu", "other"},
}};

std::string lower_ascii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

TextField field_of_section(std::string_view id) {
    switch (id.empty() ? '\0' : id.front()) {
        case '3': return TextField::summary;
        case '4': return TextField::target;
        case '8': return TextField::principles;
        case '9': return TextField::report;
        default: return TextField::other;
    }
}

}  // namespace

std::string_view text_field_name(TextField field) {
    return std::find_if(names.begin(), names.end(), [&](const FieldNames& n) { return n.field == field; })->finnish;
}

std::optional<TextField> text_field_from_name(std::string_view name) {
    const std::string wanted = lower_ascii(name);
    for (const auto& entry : names)
        if (wanted == entry.finnish || wanted == entry.plain || wanted == entry.english) return entry.field;
    return std::nullopt;
}

std::vector<FieldText> searchable_texts(const Project& project) {
    std::vector<FieldText> texts;
    const auto add = [&](TextField field, std::string_view section, std::string_view text) {
        if (!text.empty()) texts.push_back({field, section, text});
    };
    add(TextField::name, "1", project.name);
    add(TextField::applicant, "2", project.applicant.name);
    for (const auto& partner : project.partners) add(TextField::applicant, "2", partner.name);
    add(TextField::applicant, "2", project.applicant.business_id);
    for (const auto& partner : project.partners) add(TextField::applicant, "2", partner.business_id);
    add(TextField::place, "1", project.authority);
    for (const auto& province : project.provinces) add(TextField::place, "6", province);
    for (const auto& subregion : project.subregions) add(TextField::place, "6", subregion);
    for (const auto& municipality : project.municipalities) add(TextField::place, "6", municipality);
    add(TextField::place, "6", project.site.street_address);
    add(TextField::place, "6", project.site.post_office);
    add(TextField::objective, "1", project.priority_axis);
    add(TextField::objective, "1", project.specific_objective);
    for (const auto& section : project.sections) {
        const TextField field = field_of_section(section.id);
        if (field == TextField::other) add(field, section.id, section.title);
        add(field, section.id, section.text);
    }
    for (const auto& answer : project.equality) add(TextField::principles, "8.1", answer.text);
    for (const auto& score : project.sustainability) add(TextField::principles, "8.2", score.text);
    for (const auto& other : project.other_fields) {
        add(TextField::other, other.section, other.label);
        add(TextField::other, other.section, other.value);
    }
    return texts;
}

}  // namespace hankehaku
