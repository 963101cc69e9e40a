#include "hankehaku/project_privacy.h"

#include "corpus/privacy/folded_text.h"
#include "corpus/privacy/person_names.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <variant>

namespace hankehaku {
namespace {

constexpr std::string_view key_of_code = "code";

/// Every string of a project with its place and its label, which tells a business id from a telephone number.  One walk
/// for masking and for looking, so that neither can forget a string.
template <class Visit>
void visit_strings(Project& project, Visit visit) {
    for (const ProjectField& field : project_fields) {
        if (field.contact) continue;
        const std::string_view label = field.label.fi;
        const FieldSlot slot = field.at.write(project);
        if (auto* const* const text = std::get_if<std::string*>(&slot)) visit(std::string(field.key), label, **text);
        if (auto* const* const texts = std::get_if<std::vector<std::string>*>(&slot))
            for (std::string& text : **texts) visit(std::string(field.key), label, text);
    }
    for (auto& [name, business_id] : project.partners) {
        visit("partner", "Osatoteuttaja", name);
        visit("partner", "Y-tunnus", business_id);
    }
    for (auto& answer : project.equality)
        for (auto* text : {&answer.question, &answer.text}) visit("section 8.1", "", *text);
    for (auto& score : project.sustainability)
        for (auto* text : {&score.group, &score.label, &score.text}) visit("section 8.2", "", *text);
    for (auto& section : project.sections) {
        const std::string place = section.id.empty() ? "further section" : "section " + section.id;
        for (auto* text : {&section.title, &section.text, &section.id}) visit(place, "", *text);
    }
    for (auto& field : project.other_fields) {
        visit("further field", field.label, field.value);
        for (auto* text : {&field.section, &field.label}) visit("further field", "", *text);
    }
}

/// What stands under a title such as "Yhteystiedot" is read together with it.
void mask_section(Section& section) {
    const std::string title = mask_personal_data(section.title);
    const std::string beginning = section.title + "\n";
    std::string masked = mask_personal_data(beginning + section.text);
    section.text = masked.starts_with(beginning) ? masked.substr(beginning.size()) : mask_personal_data(section.text);
    section.title = title;
}

/// A number, an address or a usual first name.
bool is_surely_personal(std::string_view masked) {
    const FoldedText text(masked);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_digit(text[at]) || text[at] == U'@') return true;
        if (const auto name = name_at(text, at); name && name->known) return true;
    }
    return false;
}

}  // namespace

void remove_personal_data(Project& project) {
    project.contact.reset();
    std::erase_if(project.other_fields, [](const OtherField& field) { return is_contact_field(field.label); });
    if (reads_as_person(project.applicant.name)) {
        project.applicant.name.clear();
        project.applicant.street_address.clear();
    }
    for (Partner& partner : project.partners)
        if (reads_as_person(partner.name)) partner.name = personal_data_mask(PersonalDataRange::Kind::contact);
    for (Section& section : project.sections) mask_section(section);
    visit_strings(project, [](const std::string& place, std::string_view label, std::string& text) {
        if (place != key_of_code) text = mask_labelled_value(label, text);
    });
}

std::vector<ProjectPersonalData> unsure_personal_data_of(const Project& project) {
    using Kind = PersonalDataRange::Kind;
    std::vector<ProjectPersonalData> found;
    Project copy = project;
    visit_strings(copy, [&](const std::string& place, std::string_view label, const std::string& text) {
        const std::string beginning = label.empty() || text.empty() ? std::string() : std::string(label) + ": ";
        const std::string whole = beginning + text;
        for (const PersonalDataRange& range : find_personal_data(whole))
            if (range.kind == Kind::contact && range.end > beginning.size() &&
                !is_surely_personal(std::string_view(whole).substr(range.begin, range.end - range.begin)))
                found.push_back({place, range.kind});
    });
    return found;
}

std::vector<ProjectPersonalData> personal_data_of(const Project& project) {
    using Kind = PersonalDataRange::Kind;
    std::vector<ProjectPersonalData> found;
    if (project.contact) found.push_back({"contact person", Kind::contact});
    for (const OtherField& field : project.other_fields)
        if (is_contact_field(field.label)) found.push_back({"further field", Kind::contact});
    if (reads_as_person(project.applicant.name)) found.push_back({"applicant", Kind::contact});
    for (const Partner& partner : project.partners)
        if (reads_as_person(partner.name)) found.push_back({"partner", Kind::contact});
    Project copy = project;
    visit_strings(copy, [&](const std::string& place, std::string_view label, const std::string& text) {
        const std::string beginning = label.empty() || text.empty() ? std::string() : std::string(label) + ": ";
        for (const PersonalDataRange& range : find_personal_data(beginning + text))
            if (range.end > beginning.size()) found.push_back({place, range.kind});
    });
    return found;
}

}  // namespace hankehaku
