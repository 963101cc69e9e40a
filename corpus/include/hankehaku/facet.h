#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// A property by which projects are counted and filtered.  A project may have several values of one facet.
enum class Facet {
    ely,                 ///< responsible authority
    province,            ///< maakunta
    subregion,           ///< seutukunta
    municipality,        ///< kunta
    status,              ///< tila
    fund,                ///< rahasto
    priority_axis,       ///< toimintalinja
    specific_objective,  ///< erityistavoite
    organisation_type,   ///< organisaatiotyyppi
    applicant,           ///< hakija
    year,                ///< vuosi: every year in which the project runs
    funding_class,       ///< rahoitusluokka: by the funding granted, see funding_class.h
};

inline constexpr std::array all_facets{
    Facet::ely,  Facet::province,      Facet::subregion,          Facet::municipality,      Facet::status,
    Facet::fund, Facet::priority_axis, Facet::specific_objective, Facet::organisation_type, Facet::applicant,
    Facet::year, Facet::funding_class};

/// The facet's name on the command line and in JSON: "ely", "maakunta", ...
[[nodiscard]] std::string_view facet_name(Facet facet);

/// The facet's English name: "ely", "province", "organisation-type", ...
[[nodiscard]] std::string_view facet_english_name(Facet facet);

/// The facet with this Finnish or English name, ignoring case.
[[nodiscard]] std::optional<Facet> facet_from_name(std::string_view name);

/// The values that `project` has for `facet`: without duplicates, in the order of the text; empty where it has none.
[[nodiscard]] std::vector<std::string> facet_values(const Project& project, Facet facet);

}  // namespace hankehaku
