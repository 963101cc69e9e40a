#include "corpus/template/labelled_fields.h"

#include "corpus/template/derived_fields.h"
#include "corpus/template/field_values.h"

#include <utility>

namespace hankehaku {
namespace {

using F = TemplateField;

std::string* text_field(Project& project, TemplateField field) {
    switch (field) {
        case F::code: return &project.code;
        case F::name: return &project.name;
        case F::priority_axis: return &project.priority_axis;
        case F::specific_objective: return &project.specific_objective;
        case F::status: return &project.status;
        case F::authority: return &project.authority;
        case F::applicant_name: return &project.applicant.name;
        case F::organisation_type: return &project.applicant.organisation_type;
        case F::business_id: return &project.applicant.business_id;
        case F::street_address: return &project.applicant.street_address;
        case F::postcode: return &project.applicant.postcode;
        case F::post_office: return &project.applicant.post_office;
        case F::website: return &project.applicant.website;
        case F::consortium: return &project.applicant.consortium;
        case F::site_street_address: return &project.site.street_address;
        case F::site_postcode: return &project.site.postcode;
        case F::site_post_office: return &project.site.post_office;
        default: return nullptr;
    }
}

std::optional<Euros>* money_field(Project& project, TemplateField field) {
    switch (field) {
        case F::granted: return &project.funding.granted;
        case F::paid: return &project.funding.paid;
        case F::planned_total: return &project.funding.planned_total;
        case F::actual_total: return &project.funding.actual_total;
        default: return nullptr;
    }
}

std::optional<std::int64_t>* count_field(Project& project, TemplateField field) {
    switch (field) {
        case F::companies_planned: return &project.companies.planned;
        case F::companies_actual: return &project.companies.actual;
        case F::participants_planned: return &project.participants.planned;
        case F::participants_actual: return &project.participants.actual;
        default: return nullptr;
    }
}

struct PlaceField {
    std::vector<std::string>* names;
    PlaceKind kind;
};

std::optional<PlaceField> place_field(Project& project, TemplateField field) {
    switch (field) {
        case F::provinces: return PlaceField{&project.provinces, PlaceKind::province};
        case F::subregions: return PlaceField{&project.subregions, PlaceKind::subregion};
        case F::municipalities: return PlaceField{&project.municipalities, PlaceKind::municipality};
        default: return std::nullopt;
    }
}

std::string* contact_field(Contact& contact, std::optional<TemplateField> field) {
    if (!field) return nullptr;
    switch (*field) {
        case F::contact_name: return &contact.name;
        case F::contact_position: return &contact.position;
        case F::contact_email: return &contact.email;
        case F::contact_phone: return &contact.phone;
        case F::organisation_phone: return &contact.organisation_phone;
        default: return nullptr;
    }
}

}  // namespace

void LabelledFields::store(std::string_view section, LabelledValue value) {
    if (value.contact) {
        store_contact(section, std::move(value));
    } else if (is_void_value(value.value)) {
        return;
    } else if (const auto field = value.field) {
        store_known(*field, section, std::move(value));
    } else {
        store_other(section, std::move(value));
    }
}

void LabelledFields::store_known(TemplateField field, std::string_view section, LabelledValue value) {
    if (std::string* const text = text_field(project_, field)) {
        if (text->empty())
            *text = std::move(value.value);
        else if (*text != value.value)
            store_other(section, std::move(value));
    } else if (auto* const money = money_field(project_, field)) {
        const auto euros = parse_euros(value.value);
        if (!euros) problems_.warn(value.line, "not a sum of whole euros: \"" + excerpt(value.value) + '"');
        if (!*money) *money = euros;
    } else if (auto* const count = count_field(project_, field)) {
        const auto number = parse_count(value.value);
        if (!number) problems_.warn(value.line, "not a whole number: \"" + excerpt(value.value) + '"');
        if (!*count) *count = number;
    } else if (const auto places = place_field(project_, field)) {
        if (places->names->empty())
            *places->names = as_gazetteer_writes(split_list(value.value), places->kind, gazetteer_);
        else
            store_other(section, std::move(value));
    } else {
        store_period(value);
    }
}

void LabelledFields::store_contact(std::string_view section, LabelledValue value) {
    if (!keep_contacts_ || is_void_value(value.value)) return;
    Contact contact = project_.contact.value_or(Contact{});
    std::string* const text = contact_field(contact, value.field);
    if (text == nullptr || !text->empty()) {
        store_other(section, std::move(value));
    } else {
        *text = std::move(value.value);
        project_.contact = std::move(contact);
    }
}

void LabelledFields::store_period(const LabelledValue& value) {
    const Period period = parse_period(value.value);
    if (!period.understood)
        problems_.warn(value.line, "not a period of calendar days: \"" + excerpt(value.value) + '"');
    if (!project_.start) project_.start = period.start;
    if (!project_.end) project_.end = period.end;
    if (period.start && period.end && *period.end < *period.start)
        problems_.warn(value.line, "the period ends before it starts: \"" + excerpt(value.value) + '"');
}

void LabelledFields::store_other(std::string_view section, LabelledValue value) {
    project_.other_fields.push_back({std::string(section), std::move(value.label), std::move(value.value)});
}

}  // namespace hankehaku
