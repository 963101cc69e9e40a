#pragma once

#include <optional>
#include <string_view>

namespace hankehaku {

/// What the labels of the template ask for.
enum class TemplateField {
    code,
    name,
    priority_axis,
    specific_objective,
    period,
    status,
    authority,
    applicant_name,
    organisation_type,
    business_id,
    street_address,
    postcode,
    post_office,
    website,
    consortium,
    contact_name,
    contact_position,
    contact_email,
    contact_phone,
    organisation_phone,
    granted,
    paid,
    planned_total,
    actual_total,
    provinces,
    subregions,
    municipalities,
    site_street_address,
    site_postcode,
    site_post_office,
    companies_planned,
    companies_actual,
    participants_planned,
    participants_actual,
};

/// The field that `form` (a label in matching_form()) asks for in `section`.  A label that stands in one section of the
/// template only is known everywhere, so that a text without headings can be read.
[[nodiscard]] std::optional<TemplateField> find_template_field(std::string_view section, std::string_view form);

/// Whether the value is a text that may be folded over several lines, not a number, a date or a code.
[[nodiscard]] bool holds_text(TemplateField field);

/// The line above the partners.
[[nodiscard]] bool is_partner_heading(std::string_view form);

/// The line above the address of section 6, which asks for nothing itself.
[[nodiscard]] bool is_site_heading(std::string_view form);

}  // namespace hankehaku
