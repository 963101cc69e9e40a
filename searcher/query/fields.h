#pragma once

#include "searcher/query/ast.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// The field names, which are written before a colon in a query.
namespace hankehaku::query {

/// What one project or organisation has for itself.
enum class KeyField { code, business_id };

using FieldName = std::variant<TextField, Facet, DateField, Figure, KeyField>;

/// The field with this Finnish or English name, ignoring case.  A name that is both a text field and a facet (hakija)
/// is the text field.
[[nodiscard]] std::optional<FieldName> field_from_name(std::string_view name);

/// True for fields whose value is read as written, up to the next space: comparisons and ranges of dates, money,
/// years and classes, codes and business ids.
[[nodiscard]] bool takes_range(const FieldName& field);

/// All Finnish names, in one line for messages.
[[nodiscard]] std::string known_field_names();

/// The Finnish or English name that `name` is most likely a misspelling of.
[[nodiscard]] std::optional<std::string> similar_field_name(std::string_view name);

/// Where the colon of a field prefix is in a word; nothing when the colons of the word are its own: an address
/// ("http://..."), a number or code ("12:30"), or a Finnish case ending ("EU:n").
[[nodiscard]] std::optional<std::size_t> field_colon(std::string_view word);

}  // namespace hankehaku::query
