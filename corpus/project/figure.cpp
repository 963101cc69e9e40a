#include "hankehaku/figure.h"

#include "base/name_key.h"

#include <algorithm>
#include <string>

namespace hankehaku {
namespace {

// A figure left out of the tables would be a copy of number 0.
static_assert(
    [] {
        for (std::size_t number = 0; number < all_figures.size(); ++number)
            if (static_cast<std::size_t>(all_figures.at(number)) != number) return false;
        return true;
    }(),
    "every figure has a row, and their numbers leave none out");

/// A name for a plan and its outcome.
struct PairName {
    std::string_view name;
    Figure first;
    Figure last;
};

constexpr std::array pair_names{
    PairName{"rahoitus", Figure::granted, Figure::paid},
    PairName{"funding", Figure::granted, Figure::paid},
    PairName{"julkinen-rahoitus", Figure::planned_total, Figure::actual_total},
    PairName{"public-funding", Figure::planned_total, Figure::actual_total},
    PairName{"yritykset", Figure::companies_planned, Figure::companies_actual},
    PairName{"companies", Figure::companies_planned, Figure::companies_actual},
    PairName{"henkilöt", Figure::participants_planned, Figure::participants_actual},
    PairName{"osallistujat", Figure::participants_planned, Figure::participants_actual},
    PairName{"participants", Figure::participants_planned, Figure::participants_actual},
};

std::optional<std::int64_t> days(const Project& project) {
    if (!project.start || !project.end || *project.end < *project.start) return std::nullopt;
    return (std::chrono::sys_days(*project.end) - std::chrono::sys_days(*project.start)).count() + 1;
}

}  // namespace

std::string_view figure_name(Figure figure) { return figure_info(figure).name; }

std::string_view figure_english_name(Figure figure) { return figure_info(figure).english; }

FigureUnit figure_unit(Figure figure) { return figure_info(figure).unit; }

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
    const PlaceKey wanted = folded_key(name);
    const auto is_wanted = [&](std::string_view known) { return !known.empty() && wanted == folded_key(known); };
    for (const FigureInfo& info : figure_table)
        if (is_wanted(info.name) || is_wanted(info.english) || is_wanted(info.other)) return {info.figure};
    for (const PairName& pair : pair_names)
        if (is_wanted(pair.name)) return {pair.first, pair.last};
    return {};
}

std::optional<std::int64_t> figure_of(const Project& project, Figure figure) {
    if (figure == Figure::partners) return static_cast<std::int64_t>(project.partners.size());
    if (figure == Figure::duration) return days(project);
    for (const ProjectField& field : project_fields)
        if (field.figure && field.figure->figure == figure) {
            const FieldValue value = field.value(project);
            if (const auto* const* const count = std::get_if<const std::optional<std::int64_t>*>(&value))
                return **count;
            const auto& sum = *std::get<const std::optional<Money>*>(value);
            return sum ? std::optional(sum->in_cents()) : std::nullopt;
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
