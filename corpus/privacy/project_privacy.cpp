#include "hankehaku/project_privacy.h"

#include "corpus/privacy/folded_text.h"
#include "corpus/privacy/person_names.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <variant>

namespace hankehaku {
namespace {

using Kind = PersonalDataRange::Kind;

/// The place of a text in a project, worded only when it is reported.
struct TextPlace {
    const ProjectField* field = nullptr;
    std::string_view section{};
    std::optional<MessageId> other{};

    [[nodiscard]] Message message() const {
        if (field != nullptr)
            return {"place.field", {{"field", Term{field->key, {field->label.fi, field->label.sv, field->key}}}}};
        if (!section.empty()) return {"place.section", {{"section", section}}};
        return *other;
    }
};

/// Calls `visit` with every string of a project, its place and its label, which distinguishes a business id from a
/// telephone number.  The only walk over the strings, so that what masks and what reports cannot differ.
template <class Visit>
void visit_strings(Project& project, Visit visit) {
    for (const ProjectField& field : project_fields) {
        if (field.contact) continue;
        const TextPlace place{.field = &field};
        const FieldSlot slot = field.at.write(project);
        if (auto* const* const text = std::get_if<std::string*>(&slot)) visit(place, field.label.fi, **text);
        if (auto* const* const texts = std::get_if<std::vector<std::string>*>(&slot))
            for (std::string& text : **texts) visit(place, field.label.fi, text);
    }
    for (auto& [name, business_id] : project.partners) {
        visit(TextPlace{.other = MessageId("place.partner")}, "Osatoteuttaja", name);
        visit(TextPlace{.other = MessageId("place.partner")}, "Y-tunnus", business_id);
    }
    for (auto& answer : project.equality)
        for (auto* text : {&answer.question, &answer.text}) visit(TextPlace{.section = "8.1"}, "", *text);
    for (auto& score : project.sustainability)
        for (auto* text : {&score.group, &score.label, &score.text}) visit(TextPlace{.section = "8.2"}, "", *text);
    for (auto& section : project.sections)
        for (auto* text : {&section.title, &section.text, &section.id})
            visit(TextPlace{.section = section.id, .other = MessageId("place.further_section")}, "", *text);
    for (auto& field : project.other_fields) {
        const TextPlace place{.other = MessageId("place.further_field")};
        visit(place, field.label, field.value);
        for (auto* text : {&field.section, &field.label}) visit(place, "", *text);
    }
}

/// A text under a title such as "Yhteystiedot" is masked together with the title.
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

/// Calls `visit` with the place, kind and text of all personal data in the strings of a project.
template <class Visit>
void visit_personal_data(const Project& project, Visit visit) {
    Project copy = project;
    visit_strings(copy, [&visit](const TextPlace& place, std::string_view label, const std::string& text) {
        const std::string beginning = label.empty() || text.empty() ? std::string() : std::string(label) + ": ";
        const std::string whole = beginning + text;
        for (const auto& [begin, end, kind] : find_personal_data(whole))
            if (end > beginning.size()) visit(place, kind, std::string_view(whole).substr(begin, end - begin));
    });
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
    visit_strings(project, [&project](const TextPlace&, std::string_view label, std::string& text) {
        if (&text != &project.code) text = mask_labelled_value(label, text);
    });
}

void visit_texts(const Project& project, const std::function<void(std::string_view)>& visit) {
    Project copy = project;
    visit_strings(copy, [&visit](const TextPlace&, std::string_view, const std::string& text) { visit(text); });
}

std::vector<ProjectPersonalData> unsure_personal_data_of(const Project& project) {
    std::vector<ProjectPersonalData> found;
    visit_personal_data(project, [&found](const TextPlace& place, Kind kind, std::string_view text) {
        if (kind == Kind::contact && !is_surely_personal(text)) found.push_back({place.message(), kind});
    });
    return found;
}

std::vector<ProjectPersonalData> personal_data_of(const Project& project) {
    std::vector<ProjectPersonalData> found;
    if (project.contact) found.push_back({Message("place.contact_person"), Kind::contact});
    for (const OtherField& field : project.other_fields)
        if (is_contact_field(field.label)) found.push_back({Message("place.further_field"), Kind::contact});
    if (reads_as_person(project.applicant.name)) found.push_back({Message("place.applicant"), Kind::contact});
    for (const Partner& partner : project.partners)
        if (reads_as_person(partner.name)) found.push_back({Message("place.partner"), Kind::contact});
    visit_personal_data(project, [&found](const TextPlace& place, Kind kind, std::string_view) {
        found.push_back({place.message(), kind});
    });
    return found;
}

}  // namespace hankehaku
