#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A whole number that a project may have, to be added up or averaged.
enum class Figure {
    granted,               ///< myönnetty: EU and state funding granted, euros
    paid,                  ///< maksettu: EU and state funding realised, euros
    planned_total,         ///< suunniteltu: public funding planned, euros
    actual_total,          ///< toteutunut: public funding realised, euros
    companies_planned,     ///< yritykset-suunniteltu: companies taking part (7.1)
    companies_actual,      ///< yritykset-toteutunut
    participants_planned,  ///< henkilöt-suunniteltu: persons taking part (7.2)
    participants_actual,   ///< henkilöt-toteutunut
    partners,              ///< osatoteuttajat: organisations beside the applicant; 0 when the text names none
    duration,              ///< kesto: days from the first to the last, both included
};

inline constexpr std::array all_figures{Figure::granted,
                                        Figure::paid,
                                        Figure::planned_total,
                                        Figure::actual_total,
                                        Figure::companies_planned,
                                        Figure::companies_actual,
                                        Figure::participants_planned,
                                        Figure::participants_actual,
                                        Figure::partners,
                                        Figure::duration};

enum class FigureUnit { euros, companies, persons, organisations, days };

/// "myönnetty", "maksettu", ...
[[nodiscard]] std::string_view figure_name(Figure figure);

/// "granted", "paid", "planned_total", ...: the name in JSON and tables.
[[nodiscard]] std::string_view figure_english_name(Figure figure);

[[nodiscard]] FigureUnit figure_unit(Figure figure);

/// "euros", "companies", ...
[[nodiscard]] std::string_view figure_unit_name(FigureUnit unit);

/// The figures of this Finnish or English name, ignoring case, dots, and the difference between - and _.  A name for
/// both the plan and what came of it ("rahoitus", "companies") means two, the planned one first.  Empty: no such name.
[[nodiscard]] std::vector<Figure> figures_from_name(std::string_view name);

/// Nothing when the text does not give the number.
[[nodiscard]] std::optional<std::int64_t> figure_of(const Project& project, Figure figure);

using FigureValues = std::array<std::optional<std::int64_t>, all_figures.size()>;

/// All figures of `project`, in the order of all_figures.
[[nodiscard]] FigureValues figures_of(const Project& project);

}  // namespace hankehaku
