#pragma once

#include "hankehaku/export.h"
#include "hankehaku/language.h"
#include "hankehaku/project.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The kinds of text of a project, to which a query can be restricted (`nimi:`, `tavoite:`) and by which words are
/// weighted.  The numbers are stored in every index (as part of word positions): never change a number, and never reuse
/// it for another field.  A new field takes the next number and a row in text_field_table.
enum class TextField : std::uint8_t {
    name = 0,        ///< nimi: the project's name
    applicant = 1,   ///< hakija: applicant and partners
    place = 2,       ///< paikka: authority, provinces, sub-regions, municipalities, site
    objective = 3,   ///< linja: priority axis and specific objective
    summary = 4,     ///< tavoite: section 3
    target = 5,      ///< kohderyhmä: section 4
    principles = 6,  ///< periaatteet: section 8
    report = 7,      ///< tulokset: section 9
    other = 8,       ///< muu: everything that is not in the template
};

/// The properties of a text field.
struct TextFieldInfo {
    TextField field;
    std::string_view name;     ///< in queries: "nimi"
    std::string_view english;  ///< likewise
    Translated label;          ///< for people
    char section = '\0';  ///< number of the template's section whose texts, with those of sub-sections, belong to it
};

/// All of them, in the order of messages and JSON.
inline constexpr std::array text_field_table{
    TextFieldInfo{.field = TextField::name, .name = "nimi", .english = "name", .label = {"Nimi", "Namn", "Name"}},
    TextFieldInfo{.field = TextField::applicant,
                  .name = "hakija",
                  .english = "applicant",
                  .label = {"Hakija", "Sökande", "Applicant"}},
    TextFieldInfo{.field = TextField::place, .name = "paikka", .english = "place", .label = {"Paikka", "Ort", "Place"}},
    TextFieldInfo{.field = TextField::objective,
                  .name = "linja",
                  .english = "objective",
                  .label = {"Toimintalinja ja tavoite", "Insatsområde och mål", "Priority axis and objective"}},
    TextFieldInfo{.field = TextField::summary,
                  .name = "tavoite",
                  .english = "summary",
                  .label = {"Tiivistelmä", "Sammandrag", "Summary"},
                  .section = '3'},
    TextFieldInfo{.field = TextField::target,
                  .name = "kohderyhmä",
                  .english = "target",
                  .label = {"Kohderyhmät", "Målgrupper", "Target groups"},
                  .section = '4'},
    TextFieldInfo{.field = TextField::principles,
                  .name = "periaatteet",
                  .english = "principles",
                  .label = {"Horisontaaliset periaatteet", "Horisontella principer", "Horizontal principles"},
                  .section = '8'},
    TextFieldInfo{.field = TextField::report,
                  .name = "tulokset",
                  .english = "report",
                  .label = {"Loppuraportti", "Slutrapport", "Final report"},
                  .section = '9'},
    TextFieldInfo{.field = TextField::other,
                  .name = "muu",
                  .english = "other",
                  .label = {"Muut tiedot", "Övriga uppgifter", "Other information"}},
};

inline constexpr auto all_text_fields = [] {
    std::array<TextField, text_field_table.size()> fields{};
    std::transform(text_field_table.begin(), text_field_table.end(), fields.begin(),
                   [](const TextFieldInfo& info) { return info.field; });
    return fields;
}();

[[nodiscard]] const TextFieldInfo& text_field_info(TextField field);

/// "nimi", "hakija", "paikka", ...: the name in queries.
[[nodiscard]] std::string_view text_field_name(TextField field);

/// The field with this Finnish or English name, ignoring case ("tavoite", "summary", "kohderyhma" without dots too).
[[nodiscard]] std::optional<TextField> text_field_from_name(std::string_view name);

/// A continuous piece of a project's text.  The views point into the project.
struct FieldText {
    TextField field;
    std::string_view section;  ///< id for display: "3", "4.1", "8.2"; "1", "2", "6" for the labelled fields
    std::string_view text;
};

/// All searchable texts of `project`, in an order that depends only on the project: the indexer numbers words in this
/// order, and snippets use it to find them again.  The code and contacts are not included.
[[nodiscard]] std::vector<FieldText> searchable_texts(const Project& project);

}  // namespace hankehaku
