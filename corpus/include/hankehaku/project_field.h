#pragma once

#include "hankehaku/export.h"
#include "hankehaku/gazetteer.h"
#include "hankehaku/language.h"
#include "hankehaku/project.h"
#include "hankehaku/text_field.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

// The type of a row of the table of fields; the table itself is in project_fields.h.

namespace HANKEHAKU_EXPORT hankehaku {

/// The type of a field, which decides how it is written in the template, in JSON and in the index.
enum class FieldType {
    text,    ///< free text: may span several lines; personal data in it are masked
    choice,  ///< one of the values that the service offers; may span several lines
    word,    ///< a code or number, on one line
    money,   ///< euros and cents
    count,   ///< a whole number
    day,     ///< a date; the template writes the first and the last day as one period
    place,   ///< a name of the gazetteer
    places,  ///< a list of names of the gazetteer
    names,   ///< a list of names, kept as written
    list,    ///< a list of structures
};

/// A number of a project that can be summed or averaged.  The numbers are stored in every index: never change a
/// number, and never reuse it for another figure.
enum class Figure : std::uint8_t {
    granted = 0,               ///< myönnetty: EU and state funding granted, euros
    paid = 1,                  ///< maksettu: EU and state funding realised, euros
    planned_total = 2,         ///< suunniteltu: public funding planned, euros
    actual_total = 3,          ///< toteutunut: public funding realised, euros
    companies_planned = 4,     ///< yritykset-suunniteltu: companies taking part (7.1)
    companies_actual = 5,      ///< yritykset-toteutunut
    participants_planned = 6,  ///< henkilöt-suunniteltu: persons taking part (7.2)
    participants_actual = 7,   ///< henkilöt-toteutunut
    partners = 8,              ///< osatoteuttajat: organisations beside the applicant; 0 when the text names none
    duration = 9,              ///< kesto: days from the first to the last, both included
};

enum class FigureUnit { euros, companies, persons, organisations, days };

/// The properties of a figure.  In a row of the table of fields, its English name is the column of the row, and its
/// label is that of the row.
struct FigureInfo {
    Figure figure;
    std::string_view name;          ///< in queries and of --sum: "suunniteltu"
    std::string_view english = {};  ///< in JSON and tables: "planned_total"
    std::string_view other = {};    ///< one more name: "planned"
    FigureUnit unit = FigureUnit::euros;
    Translated label = {};  ///< for people
};

/// A pointer to the value of a field, by type.
template <template <class> class As>
using PointerToValue = std::variant<As<std::string>*, As<std::optional<std::int64_t>>*, As<std::optional<Money>>*,
                                    As<std::optional<Date>>*, As<std::vector<std::string>>*, As<std::vector<Partner>>*,
                                    As<std::vector<EqualityAnswer>>*, As<std::vector<SustainabilityScore>>*,
                                    As<std::vector<Section>>*, As<std::vector<OtherField>>*>;
using FieldValue = PointerToValue<std::add_const_t>;
using FieldSlot = PointerToValue<std::type_identity_t>;

/// How a field is read and written.
struct FieldAccess {
    FieldValue (*read)(const Project& project);
    FieldSlot (*write)(Project& project);
};

/// Access to a member of a project, or of a part of it.
template <auto... path>
struct HANKEHAKU_HIDDEN MemberPath {
    static FieldValue read(const Project& project) { return &(project.*....*path); }
    static FieldSlot write(Project& project) { return &(project.*....*path); }
};

/// Access to a member of the contact person, which most projects lack: then it is read as empty and created when
/// written.
template <auto part>
struct HANKEHAKU_HIDDEN ContactPath {
    static FieldValue read(const Project& project) {
        static const std::string nothing;
        return project.contact ? &((*project.contact).*part) : &nothing;
    }
    static FieldSlot write(Project& project) {
        if (!project.contact) project.contact.emplace();
        return &((*project.contact).*part);
    }
};

/// member<&Project::funding, &Funding::paid>
template <auto... path>
inline constexpr FieldAccess member{MemberPath<path...>::read, MemberPath<path...>::write};
template <auto part>
inline constexpr FieldAccess contact_member{ContactPath<part>::read, ContactPath<part>::write};

/// The properties of a field of the template.
struct ProjectField {
    std::uint8_t id;       ///< in stored projects: never change one, never give it to another field
    std::string_view key;  ///< in JSON; "funding.paid" is "paid" of the object "funding"
    FieldType type;
    FieldAccess at;
    std::string_view section = {};                    ///< of the template
    std::array<std::string_view, 4> written_as = {};  ///< labels there, in small letters; all known spellings
    Translated label = {};                            ///< for people
    PlaceKind places = PlaceKind::province;           ///< with `place` and `places`
    bool listed = false;                              ///< a hit of a search has it in JSON
    bool contact = false;                             ///< of a person: read and kept only when that is asked for
    std::string_view column = {};                     ///< of csv and tsv; empty: no column
    std::optional<TextField> searched_as = {};        ///< nothing: not searched, or with the partners (text_field.cpp)
    std::string_view quality = {};                    ///< in reports of how complete texts are; empty: in none
    std::optional<FigureInfo> figure = {};            ///< to be added up

    [[nodiscard]] FieldValue value(const Project& project) const { return at.read(project); }
};

}  // namespace hankehaku
