#include "hankehaku/facet.h"

#include "base/characters.h"
#include "base/distinct_texts.h"
#include "hankehaku/funding_class.h"
#include "hankehaku/organisation.h"
#include "hankehaku/project_code.h"

#include <algorithm>
#include <utility>

namespace hankehaku {
namespace {

// Columns of facets are found by the number of the facet.
static_assert(std::all_of(all_facets.begin(), all_facets.end(),
                          [](Facet facet) { return static_cast<std::size_t>(facet) < all_facets.size(); }),
              "the numbers of facets leave none out");

/// Reads the values of a facet, wherever the project has them.
struct ValuesOf {
    const Project& project;

    std::vector<std::string> operator()(std::string Project::*member) const { return one(project.*member); }
    std::vector<std::string> operator()(std::string Applicant::*member) const { return one(project.applicant.*member); }
    std::vector<std::string> operator()(std::vector<std::string> Project::*member) const {
        DistinctTexts values;
        for (const auto& value : project.*member)
            if (!value.empty()) values.add(value);
        return std::move(values).texts();
    }
    std::vector<std::string> operator()(std::vector<std::string> (*values)(const Project&)) const {
        return values(project);
    }

private:
    static std::vector<std::string> one(const std::string& value) {
        return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
    }
};

}  // namespace

std::vector<std::string> years_of(const Project& project) {
    const auto first = project.start ? project.start : project.end;
    const auto last = project.end ? project.end : project.start;
    std::vector<std::string> result;
    if (!first) return result;
    // A period of more than a century is a typing error; counting it in every year would hide the others.
    constexpr std::chrono::years longest{100};
    for (auto year = first->year(); year <= last->year() && year - first->year() <= longest; ++year)
        result.push_back(to_iso(Date{year, std::chrono::January, std::chrono::day{1}}).substr(0, 4));
    return result;
}

std::vector<std::string> funding_classes_of(const Project& project) {
    if (!project.funding.granted) return {};
    return {std::string(funding_class_of(project.funding.granted->euros()))};
}

namespace {

std::vector<std::string> year_of(const std::optional<Date>& date) {
    if (!date) return {};
    return {to_iso(*date).substr(0, 4)};
}

}  // namespace

std::vector<std::string> start_years_of(const Project& project) { return year_of(project.start); }

std::vector<std::string> end_years_of(const Project& project) { return year_of(project.end); }

std::vector<std::string> organisations_of(const Project& project) {
    std::string value = organisation_value(project.applicant.name, project.applicant.business_id);
    if (value.empty()) return {};
    return {std::move(value)};
}

std::vector<std::string> partners_of(const Project& project) {
    DistinctTexts values;
    for (const Partner& partner : project.partners)
        if (std::string value = organisation_value(partner.name, partner.business_id); !value.empty())
            values.add(std::move(value));
    return std::move(values).texts();
}

std::vector<std::string> programme_periods_of(const Project& project) {
    const std::string_view period = programme_period_of_code(project.code);
    if (!period.empty()) return {std::string(period)};
    if (project.fund == "ESR+" || project.fund == "JTF") return {"2021-2027"};
    if (!project.start) return {};
    constexpr std::chrono::year first_2014{2014}, first_2021{2021};
    const auto year = project.start->year();
    return {year < first_2014 ? "2007-2013" : year < first_2021 ? "2014-2020" : "2021-2027"};
}

const FacetInfo& facet_info(Facet facet) {
    return *std::find_if(facet_table.begin(), facet_table.end(),
                         [facet](const FacetInfo& info) { return info.facet == facet; });
}

std::string_view facet_name(Facet facet) { return facet_info(facet).name; }

std::string_view facet_english_name(Facet facet) { return facet_info(facet).english; }

std::optional<Facet> facet_from_name(std::string_view name) {
    const std::string wanted = query::to_lower(name);
    for (const FacetInfo& info : facet_table)
        if (wanted == info.name || wanted == info.english) return info.facet;
    return std::nullopt;
}

std::vector<std::string> facet_values(const Project& project, Facet facet) {
    return std::visit(ValuesOf{project}, facet_info(facet).values);
}

}  // namespace hankehaku
