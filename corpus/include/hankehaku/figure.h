#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"
#include "hankehaku/project_fields.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// The numbers of a project that can be added up: those of the template, from the table of fields, and two computed
// ones.

namespace HANKEHAKU_EXPORT hankehaku {

/// Figures that are computed from other fields.
inline constexpr std::array counted_figures{
    FigureInfo{.figure = Figure::partners,
               .name = "osatoteuttajat",
               .english = "partners",
               .unit = FigureUnit::organisations,
               .label = {"Osatoteuttajat", "Delgenomförare", "Partners"}},
    FigureInfo{.figure = Figure::duration,
               .name = "kesto",
               .english = "duration",
               .unit = FigureUnit::days,
               .label = {"Kesto", "Varaktighet", "Duration"}},
};

/// All figures, each at the index of its number.
inline constexpr auto figure_table = [] {
    constexpr auto from_texts = std::count_if(project_fields.begin(), project_fields.end(),
                                              [](const ProjectField& field) { return field.figure.has_value(); });
    std::array<FigureInfo, static_cast<std::size_t>(from_texts) + counted_figures.size()> figures{};
    for (const ProjectField& field : project_fields) {
        if (!field.figure) continue;
        FigureInfo& info = figures.at(static_cast<std::size_t>(field.figure->figure)) = *field.figure;
        info.english = field.column;
        info.label = field.label;
    }
    for (const FigureInfo& info : counted_figures) figures.at(static_cast<std::size_t>(info.figure)) = info;
    return figures;
}();

inline constexpr auto all_figures = [] {
    std::array<Figure, figure_table.size()> figures{};
    std::transform(figure_table.begin(), figure_table.end(), figures.begin(),
                   [](const FigureInfo& info) { return info.figure; });
    return figures;
}();

[[nodiscard]] constexpr const FigureInfo& figure_info(Figure figure) {
    return figure_table.at(static_cast<std::size_t>(figure));
}

/// "myönnetty", "maksettu", ...
[[nodiscard]] std::string_view figure_name(Figure figure);

/// "granted", "paid", "planned_total", ...: the name in JSON and tables.
[[nodiscard]] std::string_view figure_english_name(Figure figure);

[[nodiscard]] FigureUnit figure_unit(Figure figure);

/// "euros", "companies", ...
[[nodiscard]] std::string_view figure_unit_name(FigureUnit unit);

/// The figures of this Finnish or English name, ignoring case, dots, and the difference between - and _.  A name for
/// both the plan and the outcome ("rahoitus", "companies") means two, the planned one first.  Empty: no such name.
[[nodiscard]] std::vector<Figure> figures_from_name(std::string_view name);

/// Figures are counted in whole numbers: sums of money in cents, all others in what figure_unit() says.
[[nodiscard]] constexpr bool is_in_cents(Figure figure) { return figure_info(figure).unit == FigureUnit::euros; }

/// Empty when the text does not give the number; see is_in_cents().
[[nodiscard]] std::optional<std::int64_t> figure_of(const Project& project, Figure figure);

/// All figures of a project, each at the index of its number.
using FigureValues = std::array<std::optional<std::int64_t>, all_figures.size()>;

[[nodiscard]] FigureValues figures_of(const Project& project);

}  // namespace hankehaku
