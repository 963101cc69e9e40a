#pragma once

#include "hankehaku/export.h"
#include "hankehaku/project.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace HANKEHAKU_EXPORT hankehaku {

/// The kinds of text that a project has, by which a query can be narrowed (`nimi:`, `tavoite:`) and words weighed.
enum class TextField {
    name,        ///< nimi: the project's name
    applicant,   ///< hakija: applicant and partners
    place,       ///< paikka: authority, provinces, sub-regions, municipalities, site
    objective,   ///< linja: priority axis and specific objective
    summary,     ///< tavoite: section 3
    target,      ///< kohderyhmä: section 4
    principles,  ///< periaatteet: section 8
    report,      ///< tulokset: section 9
    other,       ///< muu: everything that the template does not know
};

inline constexpr std::array all_text_fields{TextField::name,       TextField::applicant, TextField::place,
                                            TextField::objective,  TextField::summary,   TextField::target,
                                            TextField::principles, TextField::report,    TextField::other};

/// "nimi", "hakija", "paikka", ...: the name in queries.
[[nodiscard]] std::string_view text_field_name(TextField field);

/// The field with this Finnish or English name, ignoring case ("tavoite", "summary", "kohderyhma" without dots too).
[[nodiscard]] std::optional<TextField> text_field_from_name(std::string_view name);

/// One stretch of a project's text.  The views point into the project.
struct FieldText {
    TextField field;
    std::string_view section;  ///< id for display: "3", "4.1", "8.2"; "1", "2", "6" for the labelled fields
    std::string_view text;
};

/// All searchable text of `project`, in a fixed order that depends on nothing but the project: the indexer numbers
/// words in this order and snippets find them again by it.  The code and contacts are not part of it.
[[nodiscard]] std::vector<FieldText> searchable_texts(const Project& project);

}  // namespace hankehaku
