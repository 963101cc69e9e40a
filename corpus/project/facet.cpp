#include "hankehaku/facet.h"

#include "hankehaku/funding_class.h"

#include <algorithm>

namespace hankehaku {
namespace {

struct FacetNames {
    Facet facet;
    std::string_view finnish;
    std::string_view english;
};

constexpr std::array<FacetNames, all_facets.size()> names{{
    {Facet::ely, "ely", "ely"},
    {Facet::province, "maakunta", "province"},
    {Facet::subregion, "seutukunta", "subregion"},
    {Facet::municipality, "kunta", "municipality"},
    {Facet::status, "tila", "status"},
    {Facet::fund, "rahasto", "fund"},
    {Facet::priority_axis, "toimintalinja", "priority-axis"},
    {Facet::specific_objective, "erityistavoite", "specific-objective"},
    {Facet::organisation_type, "organisaatiotyyppi", "organisation-type"},
    {Facet::applicant, "hakija", "applicant"},
    {Facet::year, "vuosi", "year"},
    {Facet::funding_class, "rahoitusluokka", "funding-class"},
}};

const FacetNames& names_of(Facet facet) {
    return *std::find_if(names.begin(), names.end(), [&](const FacetNames& n) { return n.facet == facet; });
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

std::vector<std::string> one(const std::string& value) {
    return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
}

std::vector<std::string> distinct(const std::vector<std::string>& values) {
    std::vector<std::string> result;
    for (const auto& value : values)
        if (!value.empty() && std::find(result.begin(), result.end(), value) == result.end()) result.push_back(value);
    return result;
}

std::vector<std::string> years(const Project& project) {
    const auto first = project.start ? project.start : project.end;
    const auto last = project.end ? project.end : project.start;
    std::vector<std::string> result;
    if (!first) return result;
    // A period of more than a century is a slip of the pen; counting it in every year would drown the others.
    constexpr std::chrono::years longest{100};
    for (auto year = first->year(); year <= last->year() && year - first->year() <= longest; ++year)
        result.push_back(to_iso(Date{year, std::chrono::January, std::chrono::day{1}}).substr(0, 4));
    return result;
}

}  // namespace

std::string_view facet_name(Facet facet) { return names_of(facet).finnish; }

std::string_view facet_english_name(Facet facet) { return names_of(facet).english; }

std::optional<Facet> facet_from_name(std::string_view name) {
    for (const auto& entry : names)
        if (equals_ignoring_case(name, entry.finnish) || equals_ignoring_case(name, entry.english)) return entry.facet;
    return std::nullopt;
}

std::vector<std::string> facet_values(const Project& project, Facet facet) {
    switch (facet) {
        case Facet::ely: return one(project.ely);
        case Facet::province: return distinct(project.provinces);
        case Facet::subregion: return distinct(project.subregions);
        case Facet::municipality: return distinct(project.municipalities);
        case Facet::status: return one(project.status);
        case Facet::fund: return one(project.fund);
        case Facet::priority_axis: return one(project.priority_axis);
        case Facet::specific_objective: return one(project.specific_objective);
        case Facet::organisation_type: return one(project.applicant.organisation_type);
        case Facet::applicant: return one(project.applicant.name);
        case Facet::year: return years(project);
        case Facet::funding_class:
            if (project.funding.granted) return {std::string(funding_class_of(*project.funding.granted))};
            break;
    }
    return {};
}

}  // namespace hankehaku
