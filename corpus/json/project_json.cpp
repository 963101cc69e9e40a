#include "hankehaku/project_json.h"

#include "hankehaku/json_escapes.h"

#include <nlohmann/json.hpp>

namespace hankehaku {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <class Value>
Json value_or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json date_or_null(const std::optional<Date>& date) { return date ? Json(to_iso(*date)) : Json(nullptr); }

template <class Item, class Write>
Json array_of(const std::vector<Item>& items, Write write) {
    Json array = Json::array();
    for (const Item& item : items) array.push_back(write(item));
    return array;
}

Json applicant_details(const Applicant& applicant) {
    return {{"business_id", text_or_null(applicant.business_id)},
            {"street_address", text_or_null(applicant.street_address)},
            {"postcode", text_or_null(applicant.postcode)},
            {"post_office", text_or_null(applicant.post_office)},
            {"website", text_or_null(applicant.website)},
            {"consortium", text_or_null(applicant.consortium)}};
}

Json contact(const Contact& contact) {
    return {{"name", text_or_null(contact.name)},
            {"position", text_or_null(contact.position)},
            {"email", text_or_null(contact.email)},
            {"phone", text_or_null(contact.phone)},
            {"organisation_phone", text_or_null(contact.organisation_phone)}};
}

Json funding(const Funding& funding) {
    return {{"granted", value_or_null(funding.granted)},
            {"paid", value_or_null(funding.paid)},
            {"planned_total", value_or_null(funding.planned_total)},
            {"actual_total", value_or_null(funding.actual_total)}};
}

Json participation(const Participation& participation) {
    return {{"planned", value_or_null(participation.planned)}, {"actual", value_or_null(participation.actual)}};
}

Json site(const SiteAddress& site) {
    return {{"street_address", text_or_null(site.street_address)},
            {"postcode", text_or_null(site.postcode)},
            {"post_office", text_or_null(site.post_office)}};
}

Json partner(const Partner& partner) {
    return {{"name", text_or_null(partner.name)}, {"business_id", text_or_null(partner.business_id)}};
}

Json equality_answer(const EqualityAnswer& answer) {
    return {
        {"question", answer.question}, {"answer", value_or_null(answer.answer)}, {"text", text_or_null(answer.text)}};
}

Json sustainability_score(const SustainabilityScore& score) {
    return {{"group", text_or_null(score.group)},
            {"label", score.label},
            {"direct", score.direct},
            {"indirect", score.indirect},
            {"text", text_or_null(score.text)}};
}

Json section(const Section& section) {
    return {{"id", section.id}, {"title", text_or_null(section.title)}, {"text", section.text}};
}

Json other_field(const OtherField& field) {
    return {{"section", text_or_null(field.section)}, {"label", field.label}, {"value", field.value}};
}

Json as_json(const Project& project) {
    Json json{{"code", project.code},
              {"name", text_or_null(project.name)},
              {"fund", text_or_null(project.fund)},
              {"ely", text_or_null(project.ely)},
              {"authority", text_or_null(project.authority)},
              {"provinces", project.provinces},
              {"subregions", project.subregions},
              {"municipalities", project.municipalities},
              {"status", text_or_null(project.status)},
              {"start", date_or_null(project.start)},
              {"end", date_or_null(project.end)},
              {"applicant", text_or_null(project.applicant.name)},
              {"organisation_type", text_or_null(project.applicant.organisation_type)},
              {"funding", funding(project.funding)},
              {"priority_axis", text_or_null(project.priority_axis)},
              {"specific_objective", text_or_null(project.specific_objective)},
              {"applicant_details", applicant_details(project.applicant)},
              {"partners", array_of(project.partners, partner)},
              {"companies", participation(project.companies)},
              {"participants", participation(project.participants)},
              {"equality", array_of(project.equality, equality_answer)},
              {"sustainability", array_of(project.sustainability, sustainability_score)},
              {"site", site(project.site)},
              {"sections", array_of(project.sections, section)},
              {"other_fields", array_of(project.other_fields, other_field)}};
    if (project.contact) json["contact"] = contact(*project.contact);
    return json;
}

std::string written(const Project& project, int indent) {
    return with_controls_escaped(as_json(project).dump(indent, ' ', false, Json::error_handler_t::replace));
}

}  // namespace

std::string to_json(const Project& project) { return written(project, -1); }

std::string to_pretty_json(const Project& project) { return written(project, 2); }

}  // namespace hankehaku
