#pragma once

#include "corpus/formats/table.h"
#include "corpus/template/label_synonyms.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hankehaku {

/// What a column of a list holds.
enum class ColumnKind {
    ignored,  ///< the row's number, or nothing
    code,
    fund,
    label,    ///< a value that the template has a label for
    summary,  ///< the text of section 3
    section,  ///< the text of the section that the header names: "4 Hankkeen kohderyhmät"
    other,    ///< a value under a label that the template lacks
};

struct ListColumn {
    ColumnKind kind = ColumnKind::other;
    std::string header;  ///< as written, on one line
    LabelSynonym label;  ///< of `label`
};

/// The column with this header, or the value with this name in JSON or XML.
[[nodiscard]] ListColumn list_column(std::string_view header);

/// The columns that a list's header names; nothing if `cells` are not the header of a list of projects: one that names
/// a code and two more things that are known.
[[nodiscard]] std::optional<std::vector<ListColumn>> read_list_header(const std::vector<std::string>& cells);

/// The columns of a list without a header, from the values of its first row: the code first, two days, sums after
/// them; empty if the row does not fit.
[[nodiscard]] std::optional<std::vector<ListColumn>> guess_list_columns(const std::vector<std::string>& cells);

/// Whether `value` is possible in the column; an empty value always is.
[[nodiscard]] bool fits_column(const ListColumn& column, std::string_view value);

/// Whether the column holds text of any kind, so that everything fits.
[[nodiscard]] bool holds_any_text(const ListColumn& column);

}  // namespace hankehaku
