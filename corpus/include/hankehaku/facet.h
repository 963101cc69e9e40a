#pragma once

#include "hankehaku/export.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/language.h"
#include "hankehaku/project.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The table of facets.  A new facet is a number in Facet and a row in facet_table: options, query fields, JSON, tables,
// counts and completions follow from it, and a test names the pages of docs/ that must mention it.

namespace HANKEHAKU_EXPORT hankehaku {

/// A property by which projects are counted and filtered.  A project may have several values of one facet.
/// The numbers are stored in every index (in slots and terms): never change a number, and never reuse it for another
/// facet.
enum class Facet : std::uint8_t {
    ely = 0,                 ///< responsible authority
    province = 1,            ///< maakunta
    subregion = 2,           ///< seutukunta
    municipality = 3,        ///< kunta
    status = 4,              ///< tila
    fund = 5,                ///< rahasto
    priority_axis = 6,       ///< toimintalinja
    specific_objective = 7,  ///< erityistavoite
    organisation_type = 8,   ///< organisaatiotyyppi
    applicant = 9,           ///< hakija
    year = 10,               ///< vuosi: every year in which the project runs
    funding_class = 11,      ///< rahoitusluokka: by the funding granted, see funding_class.h
    programme_period = 12,   ///< ohjelmakausi: 2007-2013, 2014-2020, 2021-2027
    start_year = 13,         ///< alkuvuosi
    end_year = 14,           ///< loppuvuosi
    organisation = 15,       ///< organisaatio: the applicant, one value per business id; see organisation.h
    partner = 16,            ///< kumppani: the partners, likewise
};

/// The kind of a facet's values, which decides how a value in a request is resolved.
enum class FacetKind {
    text,           ///< a value of the index: its text, its leading number, or words that no other value has
    place,          ///< a place of the gazetteer, in any form
    year,           ///< any year, or a range of them: "2018..2021", ">=2018"
    funding_class,  ///< a class of funding_class.h, a sum, or a range of sums that divides no class
    organisation,   ///< a business id in any form, or a name in any of the spellings that the index has for an id
};

/// How a facet's values are read from a project.
using FacetSource = std::variant<std::string Project::*, std::string Applicant::*, std::vector<std::string> Project::*,
                                 std::vector<std::string> (*)(const Project&)>;

/// Every year of the period of `project`; none if it has no period.
[[nodiscard]] std::vector<std::string> years_of(const Project& project);

/// The class of the funding granted, if any was.
[[nodiscard]] std::vector<std::string> funding_classes_of(const Project& project);

/// The programme period, from the code, the fund or the first day; none if it cannot be determined.
[[nodiscard]] std::vector<std::string> programme_periods_of(const Project& project);

/// The year of the first and of the last day; none if the project has no such day.
[[nodiscard]] std::vector<std::string> start_years_of(const Project& project);
[[nodiscard]] std::vector<std::string> end_years_of(const Project& project);

/// The applicant, and the partners, each as organisation_value() of organisation.h writes it.
[[nodiscard]] std::vector<std::string> organisations_of(const Project& project);
[[nodiscard]] std::vector<std::string> partners_of(const Project& project);

/// The properties of a facet.
struct FacetInfo {
    Facet facet;
    std::string_view name;     ///< of the option, in queries and in JSON: "maakunta"
    std::string_view english;  ///< likewise: "province"
    Translated label;          ///< for people
    std::string_view help;     ///< of the option that filters by it
    FacetKind kind = FacetKind::text;
    PlaceKind places = PlaceKind::authority;  ///< with FacetKind::place
    FacetSource values;
};

/// All of them, in the order of help, JSON and tables.
inline constexpr std::array facet_table{
    FacetInfo{.facet = Facet::ely,
              .name = "ely",
              .english = "ely",
              .label = {"ELY-keskus", "NTM-central", "ELY Centre"},
              .help = "Responsible authority: Häme, \"Hämeen ELY-keskus\"",
              .kind = FacetKind::place,
              .places = PlaceKind::authority,
              .values = &Project::ely},
    FacetInfo{.facet = Facet::province,
              .name = "maakunta",
              .english = "province",
              .label = {"Maakunta", "Landskap", "Province"},
              .help = "Province, in any form: Pirkanmaa, Pirkanmaalla, 06",
              .kind = FacetKind::place,
              .places = PlaceKind::province,
              .values = &Project::provinces},
    FacetInfo{.facet = Facet::subregion,
              .name = "seutukunta",
              .english = "subregion",
              .label = {"Seutukunta", "Ekonomisk region", "Sub-region"},
              .help = "Sub-region: Turku, \"Turun seutukunta\"",
              .kind = FacetKind::place,
              .places = PlaceKind::subregion,
              .values = &Project::subregions},
    FacetInfo{.facet = Facet::municipality,
              .name = "kunta",
              .english = "municipality",
              .label = {"Kunta", "Kommun", "Municipality"},
              .help = "Municipality",
              .kind = FacetKind::place,
              .places = PlaceKind::municipality,
              .values = &Project::municipalities},
    FacetInfo{.facet = Facet::status,
              .name = "tila",
              .english = "status",
              .label = {"Tila", "Status", "Status"},
              .help = "Status: \"Toiminta päättynyt\"",
              .values = &Project::status},
    FacetInfo{.facet = Facet::fund,
              .name = "rahasto",
              .english = "fund",
              .label = {"Rahasto", "Fond", "Fund"},
              .help = "Fund: ESR, EAKR",
              .values = &Project::fund},
    FacetInfo{.facet = Facet::priority_axis,
              .name = "toimintalinja",
              .english = "priority-axis",
              .label = {"Toimintalinja", "Insatsområde", "Priority axis"},
              .help = "Priority axis, as in the texts or its number",
              .values = &Project::priority_axis},
    FacetInfo{.facet = Facet::specific_objective,
              .name = "erityistavoite",
              .english = "specific-objective",
              .label = {"Erityistavoite", "Särskilt mål", "Specific objective"},
              .help = "Specific objective, as in the texts or its number",
              .values = &Project::specific_objective},
    FacetInfo{.facet = Facet::organisation_type,
              .name = "organisaatiotyyppi",
              .english = "organisation-type",
              .label = {"Organisaatiotyyppi", "Organisationstyp", "Organisation type"},
              .help = "Type of the applicant's organisation",
              .values = &Applicant::organisation_type},
    FacetInfo{.facet = Facet::applicant,
              .name = "hakija",
              .english = "applicant",
              .label = {"Hakija", "Sökande", "Applicant"},
              .help = "Applicant",
              .values = &Applicant::name},
    FacetInfo{.facet = Facet::year,
              .name = "vuosi",
              .english = "year",
              .label = {"Vuosi", "År", "Year"},
              .help = "A year in which the project runs: 2018, 2018..2021, >=2018",
              .kind = FacetKind::year,
              .values = years_of},
    FacetInfo{.facet = Facet::funding_class,
              .name = "rahoitusluokka",
              .english = "funding-class",
              .label = {"Rahoitusluokka", "Finansieringsklass", "Funding class"},
              .help = "Class of the funding granted, a sum that lies in it (120000), a range: >=250000",
              .kind = FacetKind::funding_class,
              .values = funding_classes_of},
    FacetInfo{.facet = Facet::programme_period,
              .name = "ohjelmakausi",
              .english = "programme-period",
              .label = {"Ohjelmakausi", "Programperiod", "Programme period"},
              .help = "Programme period: 2014-2020",
              .values = &programme_periods_of},
    FacetInfo{.facet = Facet::start_year,
              .name = "alkuvuosi",
              .english = "start-year",
              .label = {"Alkuvuosi", "Startår", "Start year"},
              .help = "Year of the first day: 2018, 2018..2021",
              .kind = FacetKind::year,
              .values = &start_years_of},
    FacetInfo{.facet = Facet::end_year,
              .name = "loppuvuosi",
              .english = "end-year",
              .label = {"Loppuvuosi", "Slutår", "End year"},
              .help = "Year of the last day: 2018, 2018..2021",
              .kind = FacetKind::year,
              .values = &end_years_of},
    FacetInfo{.facet = Facet::organisation,
              .name = "organisaatio",
              .english = "organisation",
              .label = {"Organisaatio", "Organisation", "Organisation"},
              .help = "Organisation that leads, by business id or any spelling of its name",
              .kind = FacetKind::organisation,
              .values = &organisations_of},
    FacetInfo{.facet = Facet::partner,
              .name = "kumppani",
              .english = "partner",
              .label = {"Kumppani", "Partner", "Partner"},
              .help = "Organisation that takes part beside the leader, likewise",
              .kind = FacetKind::organisation,
              .values = &partners_of},
};

inline constexpr auto all_facets = [] {
    std::array<Facet, facet_table.size()> facets{};
    std::transform(facet_table.begin(), facet_table.end(), facets.begin(),
                   [](const FacetInfo& info) { return info.facet; });
    return facets;
}();

/// The tree of provinces, sub-regions and municipalities, which is requested and shown like a facet.
inline constexpr std::string_view place_tree_name = "alue";
inline constexpr std::string_view place_tree_english_name = "region";
inline constexpr Translated place_tree_label{"Alue", "Område", "Region"};

[[nodiscard]] const FacetInfo& facet_info(Facet facet);

/// The facet's name on the command line and in JSON: "ely", "maakunta", ...
[[nodiscard]] std::string_view facet_name(Facet facet);

/// The facet's English name: "ely", "province", "organisation-type", ...
[[nodiscard]] std::string_view facet_english_name(Facet facet);

/// The facet with this Finnish or English name, ignoring case.
[[nodiscard]] std::optional<Facet> facet_from_name(std::string_view name);

/// The values of `project` for `facet`, without duplicates, in the order of the text; empty if it has none.
[[nodiscard]] std::vector<std::string> facet_values(const Project& project, Facet facet);

}  // namespace hankehaku
