#include "hankehaku/figure.h"

#include "base/name_key.h"

#include <algorithm>
#include <string>

namespace hankehaku {
namespace {

struct FigureNames {
    Figure figure;
    std::string_view finnish;
    std::string_view english;
    FigureUnit unit;
};

constexpr std::array<FigureNames, all_figures.size()> names{{
    {Figure::granted, "myönnetty", "granted", FigureUnit::euros},
    {Figure::paid, "maksettu", "paid", FigureUnit::euros},
    {Figure::planned_total, "suunniteltu", "planned_total", FigureUnit::euros},
    {Figure::actual_total, "toteutunut", "actual_total", FigureUnit::euros},
    {Figure::companies_planned, "yritykset-suunniteltu", "companies_planned", FigureUnit::companies},
    {Figure::companies_actual, "yritykset-toteutunut", "companies_actual", FigureUnit::companies},
    {Figure::participants_planned, "henkilöt-suunniteltu", "participants_planned", FigureUnit::persons},
    {Figure::participants_actual, "henkilöt-toteutunut", "participants_actual", FigureUnit::persons},
    {Figure::partners, "osatoteuttajat", "partners", FigureUnit::organisations},
    {Figure::duration, "kesto", "duration", FigureUnit::days},
}};

/// A further name, of one figure or of a plan and what came of it.
struct Alias {
    std::string_view name;
    Figure first;
    Figure last;
};

constexpr std::array aliases{
    Alias{"planned", Figure::planned_total, Figure::planned_total},
    Alias{"actual", Figure::actual_total, Figure::actual_total},
    Alias{"rahoitus", Figure::granted, Figure::paid},
    Alias{"funding", Figure::granted, Figure::paid},
    Alias{"julkinen-rahoitus", Figure::planned_total, Figure::actual_total},
    Alias{"public-funding", Figure::planned_total, Figure::actual_total},
    Alias{"yritykset", Figure::companies_planned, Figure::companies_actual},
    Alias{"companies", Figure::companies_planned, Figure::companies_actual},
    Alias{"henkilöt", Figure::participants_planned, Figure::participants_actual},
    Alias{"osallistujat", Figure::participants_planned, Figure::participants_actual},
    Alias{"participants", Figure::participants_planned, Figure::participants_actual},
};

const FigureNames& names_of(Figure figure) {
    return *std::find_if(names.begin(), names.end(), [&](const FigureNames& n) { return n.figure == figure; });
}

PlaceKey folded(std::string_view name) { return without_dots(place_key(name)); }

std::optional<std::int64_t> days(const Project& project) {
    if (!project.start || !project.end || *project.end < *project.start) return std::nullopt;
    return (std::chrono::sys_days(*project.end) - std::chrono::sys_days(*project.start)).count() + 1;
}

}  // namespace

std::string_view figure_name(Figure figure) { return names_of(figure).finnish; }

std::string_view figure_english_name(Figure figure) { return names_of(figure).english; }

FigureUnit figure_unit(Figure figure) { return names_of(figure).unit; }

std::string_view figure_unit_name(FigureUnit unit) {
    switch (unit) {
        case FigureUnit::euros: return "euros";
        case FigureUnit::companies: return "companies";
        case FigureUnit::persons: return "persons";
        case FigureUnit::organisations: return "organisations";
        case FigureUnit::days: return "days";
    }
    return {};
}

std::vector<Figure> figures_from_name(std::string_view name) {
    const PlaceKey wanted = folded(name);
    for (const auto& entry : names)
        if (wanted == folded(entry.finnish) || wanted == folded(entry.english)) return {entry.figure};
    for (const auto& alias : aliases) {
        if (wanted != folded(alias.name)) continue;
        return alias.first == alias.last ? std::vector{alias.first} : std::vector{alias.first, alias.last};
    }
    return {};
}

std::optional<std::int64_t> figure_of(const Project& project, Figure figure) {
    switch (figure) {
        case Figure::granted: return project.funding.granted;
        case Figure::paid: return project.funding.paid;
        case Figure::planned_total: return project.funding.planned_total;
        case Figure::actual_total: return project.funding.actual_total;
        case Figure::companies_planned: return project.companies.planned;
        case Figure::companies_actual: return project.companies.actual;
        case Figure::participants_planned: return project.participants.planned;
        case Figure::participants_actual: return project.participants.actual;
        case Figure::partners: return static_cast<std::int64_t>(project.partners.size());
        case Figure::duration: return days(project);
    }
    return std::nullopt;
}

FigureValues figures_of(const Project& project) {
    FigureValues values;
    std::transform(all_figures.begin(), all_figures.end(), values.begin(),
                   [&](Figure figure) { return figure_of(project, figure); });
    return values;
}

}  // namespace hankehaku
