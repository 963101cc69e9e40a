#include "indexer/inspection/quality_fields.h"

#include <algorithm>
#include <array>

namespace hankehaku {
namespace {

/// A dash is how the template says "nothing".
bool has_section(const Project& project, std::string_view id) {
    return std::any_of(project.sections.begin(), project.sections.end(), [id](const Section& section) {
        return section.id == id && !section.text.empty() && section.text != "-";
    });
}

constexpr std::array fields{
    QualityField{"name", [](const Project& p) { return !p.name.empty(); }},
    QualityField{"fund", [](const Project& p) { return !p.fund.empty(); }},
    QualityField{"priority_axis", [](const Project& p) { return !p.priority_axis.empty(); }},
    QualityField{"specific_objective", [](const Project& p) { return !p.specific_objective.empty(); }},
    QualityField{"start", [](const Project& p) { return p.start.has_value(); }},
    QualityField{"end", [](const Project& p) { return p.end.has_value(); }},
    QualityField{"status", [](const Project& p) { return !p.status.empty(); }},
    QualityField{"authority", [](const Project& p) { return !p.authority.empty(); }},
    QualityField{"applicant.name", [](const Project& p) { return !p.applicant.name.empty(); }},
    QualityField{"applicant.organisation_type",
                 [](const Project& p) { return !p.applicant.organisation_type.empty(); }},
    QualityField{"applicant.business_id", [](const Project& p) { return !p.applicant.business_id.empty(); }},
    QualityField{"partners", [](const Project& p) { return !p.partners.empty(); }},
    QualityField{"sections.3", [](const Project& p) { return has_section(p, "3"); }},
    QualityField{"sections.4.1", [](const Project& p) { return has_section(p, "4.1"); }},
    QualityField{"sections.4.2", [](const Project& p) { return has_section(p, "4.2"); }},
    QualityField{"funding.granted", [](const Project& p) { return p.funding.granted.has_value(); }},
    QualityField{"funding.paid", [](const Project& p) { return p.funding.paid.has_value(); }},
    QualityField{"funding.planned_total", [](const Project& p) { return p.funding.planned_total.has_value(); }},
    QualityField{"funding.actual_total", [](const Project& p) { return p.funding.actual_total.has_value(); }},
    QualityField{"provinces", [](const Project& p) { return !p.provinces.empty(); }},
    QualityField{"subregions", [](const Project& p) { return !p.subregions.empty(); }},
    QualityField{"municipalities", [](const Project& p) { return !p.municipalities.empty(); }},
    QualityField{"site.street_address", [](const Project& p) { return !p.site.street_address.empty(); }},
    QualityField{"companies.planned", [](const Project& p) { return p.companies.planned.has_value(); }},
    QualityField{"companies.actual", [](const Project& p) { return p.companies.actual.has_value(); }},
    QualityField{"participants.planned", [](const Project& p) { return p.participants.planned.has_value(); }},
    QualityField{"participants.actual", [](const Project& p) { return p.participants.actual.has_value(); }},
    QualityField{"equality", [](const Project& p) { return !p.equality.empty(); }},
    QualityField{"sustainability", [](const Project& p) { return !p.sustainability.empty(); }},
    QualityField{"sections.9", [](const Project& p) { return has_section(p, "9"); }},
};

}  // namespace

std::span<const QualityField> quality_fields() { return fields; }

}  // namespace hankehaku
